/** A code that does not exist yet: the text of its file, and what is wrong with it. */
import { violationsOf } from '../../catalog/invariants.ts';
import type { Surroundings } from '../../catalog/invariants.ts';
import { toScalar } from '../../import/file/scalar.ts';
import { codeSchema } from '../../schema/code.ts';
import { parseFrontMatter } from '../../store/front-matter.ts';
import { guess } from '../../store/guess.ts';
import { sortProblems, type Problem } from '../../store/problem.ts';
import { checkSchema } from '../../store/schema-problems.ts';

/** Fields of the row, in the order in which files have them. */
export const DRAFT_FIELDS = [
  'status',
  'message',
  'description',
  'solution',
  'category',
  'action',
  'retry',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** Values as they were given; what is absent or empty stays out of the file. */
export type Draft = Readonly<Partial<Record<DraftField, string>>>;

/** The file of a code with one row. */
export function draftText(code: string, draft: Draft): string {
  const fields = DRAFT_FIELDS.flatMap((name) => {
    const value = draft[name];
    if (!value) return [];
    // Anything but a number goes into quotes or stays a word, so that the schema can name it.
    return [`${name}: ${name === 'status' && /^\d+$/.test(value) ? value : toScalar(value)}`];
  });
  const row = fields.map((field, index) => `${index ? '    ' : '  - '}${field}`);
  return ['---', `code: ${toScalar(code)}`, 'responses:', ...row, '---', ''].join('\n');
}

/** What the lint would say of the file, were it there. */
export function draftProblems(
  text: string,
  place: { readonly catalog: string; readonly fileName: string; readonly file: string },
  around: Surroundings,
): Problem[] {
  const source = parseFrontMatter(text, place.file);
  if (source.problems.length) return [...source.problems];
  const { value, problems } = checkSchema(codeSchema, source, place.file);
  const [category = ''] = around.categories;
  const fields = value ?? guess(source.value, category);
  const broken = fields ? violationsOf({ ...fields, ...place }, around) : [];
  return sortProblems([
    ...problems,
    ...broken.map(({ path, ...rest }) => ({
      file: place.file,
      line: source.lineOf(path),
      ...rest,
    })),
  ]);
}
