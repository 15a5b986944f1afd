/**
 * The past of a content folder: changes, addresses that moved, addresses that were ever published.
 * Each of the files is optional.
 */
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import type { CodeEntry } from '../catalog/build.ts';
import { changeViolations, type Change } from '../catalog/changes.ts';
import { changesWithoutDate } from '../catalog/withdrawals.ts';
import { changesSchema, redirectsSchema, type changeSchema } from '../schema/changes.ts';
import type { Problem } from './problem.ts';
import { readIfThere } from './read-text.ts';
import { checkSchema } from './schema-problems.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

export type Redirects = Readonly<Record<string, string>>;

/**
 * Reads the changes of a content folder without problems; throws if `historyProblems` would report
 * any.
 */
export function readChanges(dir: string): Change[] {
  return parseChanges(readIfThere(join(dir, 'changes.yaml')) ?? '');
}

/** The same, or null where the file has problems. */
export function changesIfValid(dir: string): Change[] | null {
  const source = parseYaml(readIfThere(join(dir, 'changes.yaml')) ?? '', 'changes.yaml');
  if (source.problems.length) return null;
  return changesSchema.safeParse(source.value ?? []).data?.map(toChange) ?? null;
}

/** Parses the text of a `changes.yaml`; throws if its schema refuses it. */
export function parseChanges(text: string): Change[] {
  return changesSchema.parse(parse(text) ?? []).map(toChange);
}

/** Earlier path → present path, both from the site's root without the base path. */
export function readRedirects(dir: string): Redirects {
  const text = readIfThere(join(dir, 'redirects.yaml'));
  return text === null ? {} : redirectsSchema.parse(parse(text) ?? {});
}

/** The same; none where there is no such file or it has problems. */
export function redirectsIfValid(dir: string): Redirects {
  const source = parseYaml(readIfThere(join(dir, 'redirects.yaml')) ?? '', 'redirects.yaml');
  return redirectsSchema.safeParse(source.value).data ?? {};
}

/** Every address of `permalinks.txt`; none where the folder has no such file. */
export function readPermalinks(dir: string): string[] {
  const text = readIfThere(join(dir, 'permalinks.txt'));
  return (text ?? '').split(/\r?\n/).filter((address) => address !== '');
}

/** Every problem of `changes.yaml` and `redirects.yaml`. */
export function historyProblems(
  dir: string,
  codes: readonly CodeEntry[],
  catalogs: readonly string[],
): Problem[] {
  const inChanges = check(dir, 'changes.yaml', changesSchema, (entries) => [
    ...changeViolations(entries.map(toChange), codes, catalogs),
    ...changesWithoutDate(entries.map(toChange), codes),
  ]);
  const inRedirects = check(dir, 'redirects.yaml', redirectsSchema, (redirects) =>
    Object.entries(redirects).flatMap(([from, to]) =>
      redirects[to] === undefined
        ? []
        : [
            {
              path: [from],
              found: `"${to}", which moved on itself`,
              expected: 'the path that the page has now',
              todo: `Write "${redirects[to]}"`,
            },
          ],
    ),
  );
  return [...inChanges, ...inRedirects];
}

function check<T extends z.ZodType>(
  dir: string,
  name: string,
  schema: T,
  rules: (
    value: z.output<T>,
  ) => (Omit<Problem, 'file' | 'line'> & { path: readonly PropertyKey[] })[],
): Problem[] {
  const text = readIfThere(join(dir, name));
  if (text === null) return [];
  const file = `${basename(dir)}/${name}`;
  const source: YamlSource = parseYaml(text, file);
  // A file of comments alone is an empty one.
  if (source.problems.length || source.value === null) return [...source.problems];
  const { value, problems } = checkSchema(schema, source, file);
  if (value === null) return problems;
  return rules(value as z.output<T>).map(({ path, ...problem }) => ({
    file,
    line: source.lineOf(path),
    ...problem,
  }));
}

function toChange(entry: z.output<typeof changeSchema>): Change {
  const { date, kind, note = null } = entry;
  if (kind === 'imported') {
    return {
      kind,
      date,
      note,
      catalog: entry.catalog ?? null,
      codes: entry.codes!,
      rows: entry.rows!,
    };
  }
  return {
    kind,
    date,
    note,
    code: entry.code!,
    status: entry.status ?? null,
    anchor: entry.anchor ?? null,
    was: entry.was ?? null,
  };
}
