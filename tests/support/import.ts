/** Imports in memory: the content as it was, a page, and the content as it is then. */
import type { Problem } from '../../src/catalog/problem.ts';
import { readFileSync } from 'node:fs';
import { readCodeFile, type CodeFile } from '../../src/import/file/code-file.ts';
import type { ImportContent, Writes } from '../../src/import/plan/content.ts';
import { planImport, type ImportOptions, type ImportPlan } from '../../src/import/plan/plan.ts';
import type { CatalogSummary } from '../../src/import/plan/summary.ts';
import { formatOf } from '../../src/import/read/page.ts';
import { ImportError } from '../../src/import/read/tables.ts';
import { readImportContent } from '../../src/store/import-content.ts';
import { sourcesOf } from './sources.ts';

const DATE = '2026-12-01';

/** The committed content, and the page that it was imported from. */
export const committed = readImportContent('content');
export const committedPage = readFileSync('content/upstream/error-codes.md', 'utf8');

const DEFAULTS: ImportOptions = {
  catalog: null,
  date: DATE,
  renames: true,
  allowWithdrawals: false,
};

/** Plans the import of a page, its format told by the name. */
export function plan(
  text: string,
  content: ImportContent = committed,
  options: Partial<ImportOptions> = {},
  name = 'page.md',
): ImportPlan {
  const page = { name, text, format: formatOf(name)! };
  return planImport(page, content, { ...DEFAULTS, ...options });
}

/** The problems for which a page is refused; none where it is not. */
export function refusal(...asked: Parameters<typeof plan>): readonly Problem[] {
  try {
    plan(...asked);
    return [];
  } catch (error) {
    if (error instanceof ImportError) return error.problems;
    throw error;
  }
}

/** The content after writing, without a disk. */
export function applied(content: ImportContent, writes: Writes): ImportContent {
  const get = (path: string, old: string | null): string | null => writes.get(path) ?? old;
  const catalogs = get('catalogs.yaml', content.catalogs)!;
  const codes = new Map([...content.codes].map(([key, files]) => [key, [...files]]));
  const stored = new Map(content.stored);
  for (const [path, text] of writes) {
    const [folder, key] = path.split('/') as [string, string];
    if (folder === 'upstream') stored.set(key, text!);
    if (folder !== 'codes') continue;
    const others = (codes.get(key) ?? []).filter((file) => file.path !== path);
    codes.set(key, text === null ? others : [...others, codeFile(path, text)]);
  }
  return {
    ...content,
    catalogs,
    sources: sourcesOf(catalogs),
    codes,
    stored,
    changes: get('changes.yaml', content.changes),
    redirects: get('redirects.yaml', content.redirects),
  };
}

/** A code's file; throws where it cannot be read. */
export function codeFile(path: string, text: string): CodeFile {
  const file = readCodeFile(path, text);
  if ('found' in file) throw new Error(`${path}: ${file.found}`);
  return file;
}

/** Every code file of some content, by path. */
export function filesOf({ codes }: ImportContent): Map<string, CodeFile> {
  return new Map([...codes.values()].flat().map((file) => [file.path, file]));
}

/** What happened in one catalog, short: kinds with the rows they concern, and a count of the rest. */
export function short(summary: CatalogSummary): Record<string, unknown> {
  const places = (rows: readonly { code: string; status: number | null }[]): string[] =>
    rows.map(({ code, status }) => [code, status].filter((part) => part !== null).join(' '));
  const kinds = {
    added: places(summary.added),
    reworded: summary.reworded.map(
      ({ code, status, fields }) =>
        `${code} ${status} ${fields.map(({ field }) => field).join('+')}`,
    ),
    withdrawn: places(summary.withdrawn),
    returned: places(summary.returned),
    renamed: summary.renamed.map(({ from, to }) => `${from} ${to}`),
    moved: places(summary.moved),
    reordered: summary.reordered,
  };
  const told = Object.entries(kinds).filter(([, list]) => list.length);
  return { ...Object.fromEntries(told), unchanged: summary.unchanged };
}
