/** The content folder → entries and problems. Reads everything, so that all problems show at once. */
import { glob } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import type { CodeEntry, Entries } from '../catalog/build.ts';
import type { Change } from '../catalog/changes.ts';
import { compareText } from '../catalog/code-id.ts';
import {
  duplicates,
  violationsOf,
  type NamedEntry,
  type Violation,
} from '../catalog/invariants.ts';
import { remarksOn, unaccounted, type RemarkKind } from '../catalog/remarks.ts';
import type { CatalogInfo, Category } from '../catalog/types.ts';
import { untoldWithdrawals } from '../catalog/withdrawals.ts';
import { catalogsSchema, siteSchema, vocabularySchema } from '../schema/catalogs.ts';
import { categorySchema } from '../schema/category.ts';
import { codeSchema } from '../schema/code.ts';
import { referencesSchema } from '../schema/references.ts';
import { guideSchema } from '../schema/guide.ts';
import { parseFrontMatter } from './front-matter.ts';
import { guess } from './guess.ts';
import { changesIfValid, historyProblems, redirectsIfValid } from './history.ts';
import { nearest } from './nearest.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readTextFile } from './read-text.ts';
import { checkSchema } from './schema-problems.ts';
import { toInfo } from './settings.ts';
import { stem, textsOf, type ContentFile, type Texts } from './texts.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** Something to know about a place in the content that is no problem. */
export interface ContentRemark {
  readonly kind: RemarkKind;
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  readonly text: string;
}

export interface Content {
  readonly entries: Entries;
  readonly texts: Texts;
  readonly remarks: readonly ContentRemark[];
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a content folder.
 *
 * @param dir the folder that holds `codes/`, `categories/` and the YAML files
 * @returns what could be read, and every problem in it; use the entries only if there is none
 */
export async function readContent(dir: string): Promise<Content> {
  const problems: Problem[] = [];
  const label = (path: string): string =>
    `${basename(dir)}/${relative(dir, path).split(sep).join('/')}`;

  /** One file against one schema; problems are kept, null means that there were some. */
  const check = <T extends z.ZodType>(schema: T, source: YamlSource, file: string) => {
    problems.push(...source.problems);
    if (source.problems.length) return null;
    const { value, problems: found } = checkSchema(schema, source, file);
    problems.push(...found);
    return value;
  };

  const yaml = <T extends z.ZodType>(schema: T, name: string): z.output<T> | null => {
    const path = join(dir, name);
    const text = readTextFile(path, label(path), {
      expected: `a file ${name} in the content folder`,
      todo: 'Create it; content/AUTHORING.md shows one',
    });
    if (typeof text !== 'string') {
      problems.push(text);
      return null;
    }
    return check(schema, parseYaml(text, label(path)), label(path));
  };

  const folder = async <T extends z.ZodType>(schema: T, name: string) => {
    const sources: ContentFile<z.output<T>>[] = [];
    for (const path of await filesIn(join(dir, name))) {
      const text = readTextFile(path, label(path));
      if (typeof text !== 'string') {
        problems.push(text);
        continue;
      }
      const source = parseFrontMatter(text, label(path));
      sources.push({ path, source, value: check(schema, source, label(path)) });
    }
    return sources;
  };

  const catalogs = yaml(catalogsSchema, 'catalogs.yaml');
  const vocabulary = yaml(vocabularySchema, 'vocabulary.yaml');
  yaml(siteSchema, 'site.yaml');
  const standards = yaml(referencesSchema, 'references.yaml');
  const guideFiles = await folder(guideSchema, 'guides');
  const infos: CatalogInfo[] = (catalogs ?? []).map(toInfo);

  const categoryFiles = await folder(categorySchema, 'categories');
  const categories = categoryFiles.flatMap(({ path, value }): Category[] =>
    value ? [{ ...value, id: stem(path), words: value.words ?? [] }] : [],
  );

  const codeFiles = await folder(codeSchema, 'codes');
  const entries = codeFiles.flatMap(({ path, source, value }) => {
    const fields =
      value ?? guess(source.value, categoryFiles[0] ? stem(categoryFiles[0].path) : '');
    if (!fields) return [];
    const catalog = relative(join(dir, 'codes'), path).split(sep)[0]!;
    const entry: NamedEntry = { ...fields, catalog, fileName: stem(path), file: label(path) };
    return [{ entry, source, isWhole: value !== null }];
  });
  const around = {
    infos,
    // A category whose file has a problem is still known: one slip, one message.
    categories: new Set(categoryFiles.map(({ path }) => stem(path))),
    nearest,
  };
  const sourceOf = new Map(entries.map(({ entry, source }) => [entry, source]));
  const told = new Set<NamedEntry>();
  const tell = (entry: NamedEntry, { path, ...rest }: Violation): void => {
    told.add(entry);
    problems.push({ file: entry.file, line: sourceOf.get(entry)!.lineOf(path), ...rest });
  };
  for (const { entry } of entries) {
    for (const violation of catalogs ? violationsOf(entry, around) : []) tell(entry, violation);
  }
  for (const [entry, violation] of duplicates(entries.map(({ entry }) => entry))) {
    tell(entry, violation);
  }

  const codes: CodeEntry[] = entries.map(({ entry }) => entry);
  const changes = changesIfValid(dir);
  for (const { code, violation } of changes ? untoldWithdrawals(changes, codes) : []) {
    tell(code as NamedEntry, violation);
  }
  problems.push(
    ...historyProblems(
      dir,
      codes,
      infos.map(({ key }) => key),
    ),
  );
  if (catalogs?.some(({ upstream }) => upstream.file) && changes) {
    // Loaded only where there is a page to compare with, as the prose below.
    const { checkPages } = await import('./check-pages.ts');
    const sound = entries.flatMap(({ entry, isWhole }) =>
      isWhole && !told.has(entry) ? [entry] : [],
    );
    const names = new Set(codeFiles.map(({ path }) => stem(path)));
    const found = checkPages({ dir, catalogs, codes: sound, names, changes });
    problems.push(...found.problems);
    for (const [entry, violation] of found.violations) tell(entry, violation);
  }
  const allEntries = { infos, categories, codes, vocabulary: vocabulary ?? {} };
  const files = { codes: codeFiles, categories: categoryFiles, guides: guideFiles };
  if (
    Object.values(files)
      .flat()
      .some(({ source }) => source.body !== '')
  ) {
    // Loaded only where there is prose: the parser costs more than many a file.
    const { checkProse } = await import('./check-prose.ts');
    const moved = Object.keys(redirectsIfValid(dir));
    problems.push(...checkProse({ dir, ...files, entries: allEntries, standards, moved }));
  }
  const remarks = problems.length ? [] : remarksOn(codes);
  return {
    remarks: [
      ...remarks.map(({ kind, code, path, text }) => {
        const entry = code as NamedEntry;
        return { kind, file: entry.file, line: sourceOf.get(entry)!.lineOf(path), text };
      }),
      ...(problems.length ? [] : accounts(codes, changes ?? [], `${basename(dir)}/changes.yaml`)),
    ],
    entries: allEntries,
    texts: textsOf(dir, guideFiles, [...categoryFiles, ...codeFiles]),
    problems: sortProblems(problems),
  };
}

/** Codes of which `changes.yaml` does not say since when they are there. */
function accounts(
  codes: readonly CodeEntry[],
  changes: readonly Change[],
  file: string,
): ContentRemark[] {
  const count = unaccounted(codes, changes);
  if (!count) return [];
  const text = `of ${codes.length} codes, ${count} came neither with an import nor in an entry of kind "added"`;
  return [{ kind: 'unaccounted', file, line: 1, text }];
}

async function filesIn(dir: string): Promise<string[]> {
  const files: string[] = [];
  for await (const name of glob('**/*.{md,mdx}', { cwd: dir })) files.push(join(dir, name));
  return files.sort(compareText);
}
