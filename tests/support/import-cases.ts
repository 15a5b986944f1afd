/** Made-up content and pages for properties of the import, as fast-check arbitraries. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { ImportContent } from '../../src/import/plan/content.ts';
import { codeFile } from './import.ts';
import { sourcesOf } from './sources.ts';

/** A row of a page: code, status, message, description, solution. */
export interface CaseRow {
  code: string;
  status: number;
  message: string;
  description: string;
  solution: string;
}

/** Words that mean something to YAML, Markdown, HTML or JavaScript, among plain ones. */
const WORD = fc.constantFrom(
  ...'The user group not found Invalid request failed Try again later quota'.split(' '),
  ...['{0}', '#1', 'a: b', "it's", '"x"', '- y', '[z]', '*', '`c`', 'a|b', '\\n', '<b>', '&amp;'],
  ...['__proto__', 'constructor', 'null', 'yes', '404', '2026-01-01', '状态', 'é', '{', '---', '%'],
);
const texts = fc.array(WORD, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const STATUS = fc.constantFrom(400, 403, 404, 409, 500);

export const rowsArbitrary: fc.Arbitrary<CaseRow[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => rowsOfCode(`XY.${number}`))))
  .map((codes) => codes.flat());

function rowsOfCode(code: string): fc.Arbitrary<CaseRow[]> {
  const row = fc.record({
    status: STATUS,
    message: texts,
    description: fc.oneof(texts, fc.constant('')),
    solution: fc.oneof(texts, fc.constant('')),
  });
  return fc
    .array(row, { minLength: 1, maxLength: 4 })
    .map((rows) =>
      distinct(rows.map((one) => ({ code, ...one })).sort((a, b) => a.status - b.status)),
    );
}

/** Rows of which no two are the same, as a page has them. */
function distinct(rows: readonly CaseRow[]): CaseRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** How an author may have laid a file out. */
interface Style {
  readonly quoting: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_FOLDED';
  readonly ownFirst: boolean;
  readonly comments: boolean;
  readonly windows: boolean;
  readonly prose: string;
}

export const styleArbitrary: fc.Arbitrary<Style> = fc.record({
  quoting: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED'),
  ownFirst: fc.boolean(),
  comments: fc.boolean(),
  windows: fc.boolean(),
  prose: fc.constantFrom('', '\nProse.\n', '\n---\nstatus: 400\n\n  # x\n', '\nNo line end'),
});

/** A code's file as an author would have it. */
function authoredFile(code: string, rows: readonly CaseRow[], style: Style): string {
  const scalar = (text: string): string =>
    stringify(text, { defaultStringType: style.quoting, lineWidth: 0 }).trimEnd();
  const note = (text: string): string => (style.comments ? ` # ${text}` : '');
  const blocks = rows.map((row, index) => {
    const theirs = (['message', 'description', 'solution'] as const).flatMap((name) =>
      row[name] ? `${name}: ${indented(scalar(row[name]))}` : [],
    );
    const multiLine = style.quoting === 'BLOCK_FOLDED';
    const fields = [
      `status: ${row.status}${note(`status ${index}`)}`,
      ...theirs.map((line) => (multiLine || line.includes('\n') ? line : line + note('theirs'))),
    ];
    const ours = [`category: cat-${index}${note('why')}`, 'action: fix-request', `retry: 'no'`];
    const lines = style.ownFirst ? [...ours, ...fields] : [...fields, ...ours];
    return `${style.comments ? `  # Row ${index}\n` : ''}  - ${lines.join('\n    ')}\n`;
  });
  const text = `---\ncode: ${code}${note('code')}\nwords: [a ${code}, b]\nresponses:\n${blocks.join('')}---\n${style.prose}`;
  return style.windows ? text.replaceAll('\n', '\r\n') : text;
}

function indented(scalar: string): string {
  return scalar.replaceAll('\n', '\n      ');
}

const CATALOGS = `- key: xy
  name: XY
  pattern: XY\\.\\d+
  codePrefix: XY.
  upstream:
    title: Errors
    file: xy.md
  imported: 2026-01-01
  reply: {}
`;

/** Content of one catalog. */
export function contentOf(rows: readonly CaseRow[], style: Style, page: string): ImportContent {
  const codes = Map.groupBy(rows, ({ code }) => code);
  const files = [...codes].map(([code, own]) =>
    codeFile(`codes/xy/${code}.md`, authoredFile(code, own, style)),
  );
  return {
    catalogs: CATALOGS,
    sources: sourcesOf(CATALOGS),
    codes: new Map([['xy', files]]),
    changes: null,
    redirects: null,
    stored: new Map([['xy.md', page]]),
    prose: new Map(),
  };
}

/** Something that a vendor does to rows. `at` and `to` are taken modulo what there is. */
type Step = { readonly what: (typeof STEPS)[number]; at: number; to: number; text: string };
const STEPS = [
  'reword',
  'message',
  'blank',
  'status',
  'drop',
  'drop code',
  'add row',
  'add code',
  'move',
  'renumber',
] as const;

export const stepsArbitrary: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ what: fc.constantFrom(...STEPS), at: fc.nat(99), to: fc.nat(99), text: texts }),
  { minLength: 1, maxLength: 6 },
);

/** The rows after the steps; never none. */
export function changed(rows: readonly CaseRow[], steps: readonly Step[]): CaseRow[] {
  let now = rows.map((row) => ({ ...row }));
  for (const { what, at, to, text } of steps) {
    const row = now[at % now.length]!;
    const rest = now.filter(({ code }) => code !== row.code);
    if (what === 'reword') row.description = text;
    if (what === 'message') row.message = text;
    if (what === 'blank') row.solution = '';
    if (what === 'status') row.status = [400, 403, 404, 409, 500][to % 5]!;
    if (what === 'drop' && now.length > 1) now = now.filter((other) => other !== row);
    if (what === 'drop code' && rest.length) now = rest;
    if (what === 'add row') now.splice(to % now.length, 0, { ...row, message: text });
    if (what === 'add code') now.push({ ...row, code: `XY.${100 + to}`, message: text });
    if (what === 'move') now.splice(to % now.length, 0, ...now.splice(at % now.length, 1));
    if (what === 'renumber' && !now.some(({ code }) => code === `XY.${200 + to}`)) {
      for (const other of now)
        if (other.code === row.code && other !== row) other.code = `XY.${200 + to}`;
      row.code = `XY.${200 + to}`;
    }
  }
  return distinct(now);
}
