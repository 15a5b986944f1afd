/** Checks the codes of a content folder against the vendors' pages in its `upstream/`. */
import type { z } from 'astro/zod';
import type { CodeEntry } from '../catalog/build.ts';
import { presentNames, type Change, type CodeChange } from '../catalog/changes.ts';
import { safeName } from '../catalog/code-id.ts';
import type { Violation } from '../catalog/invariants.ts';
import type { catalogSchema } from '../schema/catalogs.ts';
import { pageDifferences } from './page-differences.ts';
import type { Problem } from './problem.ts';
import { readStoredPages, type StoredPart } from './stored-pages.ts';

interface PagesFolder<T extends CodeEntry> {
  readonly dir: string;
  readonly catalogs: readonly z.output<typeof catalogSchema>[];
  /** Codes whose files have no problem of their own. */
  readonly codes: readonly T[];
  /** Names of all files of codes. */
  readonly names: ReadonlySet<string>;
  readonly changes: readonly Change[];
}

/** Differences with the codes that have them, and problems of the pages themselves. */
export function checkPages<T extends CodeEntry>(
  folder: PagesFolder<T>,
): { problems: Problem[]; violations: [T, Violation][] } {
  const { dir, catalogs, codes, changes } = folder;
  const nameNow = presentNames(changes);
  const ofCatalog = Map.groupBy(codes, ({ catalog }) => catalog);
  const known = new Map(
    [...ofCatalog].map(([key, mine]) => [key, new Set(mine.map(({ code }) => code))]),
  );
  const own = changes.filter((change): change is CodeChange => change.kind !== 'imported');
  const changesOf = Map.groupBy(own, ({ code }) => nameNow(code));
  const { parts, problems } = readStoredPages(dir, catalogs, known);
  const violations: [T, Violation][] = [];
  const missing: Problem[] = [];
  for (const { key, imported } of catalogs) {
    const part = parts.get(key);
    if (!part) continue;
    const names = known.get(key) ?? new Set();
    // A former name that is in use again belongs to the code that now has it.
    const pageOf = Map.groupBy(part.rows, ({ code }) => (names.has(code) ? code : nameNow(code)));
    for (const entry of ofCatalog.get(key) ?? []) {
      const rows = pageOf.get(entry.code) ?? [];
      const mine = changesOf.get(entry.code) ?? [];
      const compared = { entry, rows, page: part.file, imported, changes: mine };
      for (const found of pageDifferences(compared)) violations.push([entry, found]);
    }
    for (const [code, [row]] of pageOf) {
      if (names.has(code) || folder.names.has(safeName(code))) continue;
      missing.push(missingCode(code, row!.line, key, part));
    }
  }
  return { problems: [...problems, ...missing], violations };
}

function missingCode(code: string, line: number, key: string, { file }: StoredPart): Problem {
  return {
    file,
    line,
    found: `code ${code}, which has no file`,
    expected: `codes/${key}/${safeName(code)}.md`,
    todo: 'Put the file back; what the vendor drops stays, with a date under "withdrawn"',
  };
}
