/** The content folder → entries and problems. Checks everything, so that all problems show at once. */
import { join, relative, sep } from 'node:path';
import type { Entries } from '../catalog/build.ts';
import type { Change } from '../catalog/changes.ts';
import {
  duplicates,
  violationsOf,
  type NamedEntry,
  type Violation,
} from '../catalog/invariants.ts';
import type { Category } from '../catalog/types.ts';
import { withdrawalsWithoutChange } from '../catalog/withdrawals.ts';
import type { FrontMatterSource } from './front-matter.ts';
import { guess } from './guess.ts';
import { changesIfValid, historyProblems, redirectsIfValid } from './history.ts';
import { meant } from './nearest.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readFiles, type ContentFiles } from './read-files.ts';
import { contentRemarks, type ContentRemark } from './remarks.ts';
import { toInfo } from './settings.ts';
import { labelOf, stem, textsOf, type Texts } from './texts.ts';
import type { Path } from './yaml-source.ts';

export interface Content {
  readonly entries: Entries;
  readonly texts: Texts;
  /** What is no problem but worth knowing; only lint asks. None where there are problems. */
  readonly remarks: () => readonly ContentRemark[];
  readonly problems: readonly Problem[];
}

/** A code's file as far as it can be read. */
interface ReadCode {
  readonly entry: NamedEntry;
  readonly source: FrontMatterSource;
  /** Whether its schema took it. */
  readonly isWhole: boolean;
}

/** A broken rule, with the code whose file has to change. */
type Broken = readonly [NamedEntry, Violation];

/**
 * Reads and checks a content folder.
 *
 * @param dir the folder that holds `codes/`, `categories/` and the YAML files
 * @returns what could be read, and every problem in it; use the entries only if there is none
 */
export async function readContent(dir: string): Promise<Content> {
  const files = await readFiles(dir);
  const read = codesOf(dir, files);
  const codes = read.map(({ entry }) => entry);
  const infos = (files.catalogs ?? []).map(toInfo);
  const vocabulary = files.vocabulary ?? {};
  const entries = { infos, categories: categoriesOf(files), codes, vocabulary };
  const changes = changesIfValid(dir);
  const broken = brokenRules(codes, infos, files, changes);
  const pages = await comparePages(dir, files, read, broken, changes);
  const keys = infos.map(({ key }) => key);

  const sourceOf = new Map(read.map(({ entry, source }) => [entry, source]));
  const lineOf = (entry: NamedEntry, path: Path): number => sourceOf.get(entry)!.lineOf(path);
  const problems = [
    ...files.problems,
    ...historyProblems(dir, codes, keys),
    ...pages.problems,
    ...[...broken, ...pages.violations].map(([entry, { path, ...rest }]) => ({
      file: entry.file,
      line: lineOf(entry, path),
      ...rest,
    })),
    ...(await problemsOfProse(dir, files, entries)),
  ];
  const changesFile = labelOf(dir, join(dir, 'changes.yaml'));
  return {
    remarks: () =>
      problems.length ? [] : contentRemarks({ codes, changes: changes ?? [], changesFile, lineOf }),
    entries,
    texts: textsOf(dir, files.guides, [...files.categories, ...files.codes]),
    problems: sortProblems(problems),
  };
}

function categoriesOf({ categories }: ContentFiles): Category[] {
  return categories.flatMap(({ path, value }) =>
    value ? [{ ...value, id: stem(path), words: value.words ?? [] }] : [],
  );
}

/** The codes, including those of files with problems, so that one run reports everything. */
function codesOf(dir: string, { codes, categories }: ContentFiles): ReadCode[] {
  const someCategory = categories[0] ? stem(categories[0].path) : '';
  return codes.flatMap(({ path, source, value }) => {
    const fields = value ?? guess(source.value, someCategory);
    if (!fields) return [];
    const catalog = relative(join(dir, 'codes'), path).split(sep)[0]!;
    const entry = { ...fields, catalog, fileName: stem(path), file: labelOf(dir, path) };
    return [{ entry, source, isWhole: value !== null }];
  });
}

/**
 * The rules that no single field can break; without a readable catalogs.yaml, only those that do
 * not need it.
 */
function brokenRules(
  codes: readonly NamedEntry[],
  infos: Entries['infos'],
  { catalogs, categories }: ContentFiles,
  changes: readonly Change[] | null,
): Broken[] {
  // A category whose file has a problem is still known: one slip, one message.
  const known = new Set(categories.map(({ path }) => stem(path)));
  const around = { infos, categories: known, meant };
  const alone = catalogs ? codes : [];
  const unrecorded = changes ? withdrawalsWithoutChange(changes, codes) : [];
  return [
    ...alone.flatMap((entry) => violationsOf(entry, around).map((found): Broken => [entry, found])),
    ...duplicates(codes),
    ...unrecorded.map(({ code, violation }): Broken => [code as NamedEntry, violation]),
  ];
}

/** How the codes differ from the vendors' pages. Codes that have problems of their own are left out. */
async function comparePages(
  dir: string,
  { catalogs, codes }: ContentFiles,
  read: readonly ReadCode[],
  broken: readonly Broken[],
  changes: readonly Change[] | null,
): Promise<{ problems: readonly Problem[]; violations: readonly Broken[] }> {
  if (!changes || !catalogs?.some(({ upstream }) => upstream.file)) {
    return { problems: [], violations: [] };
  }
  // Loaded only where there is a page to compare with, as the prose below.
  const { checkPages } = await import('./check-pages.ts');
  const told = new Set(broken.map(([entry]) => entry));
  const sound = read.flatMap(({ entry, isWhole }) => (isWhole && !told.has(entry) ? [entry] : []));
  const names = new Set(codes.map(({ path }) => stem(path)));
  return checkPages({ dir, catalogs, codes: sound, names, changes });
}

async function problemsOfProse(
  dir: string,
  { codes, categories, guides, standards }: ContentFiles,
  entries: Entries,
): Promise<Problem[]> {
  const files = { codes, categories, guides };
  const all = Object.values(files).flat();
  if (all.every(({ source }) => source.body === '')) return [];
  // Loaded only where there is prose: the parser costs more than many a file.
  const { checkProse } = await import('./check-prose.ts');
  const moved = Object.keys(redirectsIfValid(dir));
  return checkProse({ dir, ...files, entries, standards, moved });
}
