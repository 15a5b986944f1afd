/** Refuses pages that can be read but end before the stored one does: more likely cut off than true. */
import type { Problem } from '../../catalog/problem.ts';
import type { CatalogMerge } from '../merge/catalog.ts';
import { fieldOrder } from '../read/columns.ts';
import type { UpstreamPart, UpstreamRow } from '../read/rows.ts';
import { quoted } from '../read/tables.ts';
import type { GivenPage, ImportContent } from './content.ts';

/** What is imported of one catalog. */
export interface MergedPart {
  readonly part: UpstreamPart;
  readonly merge: CatalogMerge;
  /** The stored page's part, if there is one. */
  readonly before: UpstreamPart | undefined;
}

/** So many rows missing at the end of a table are hardly a coincidence. */
const CUT_ROWS = 3;

/** Tables of the stored page whose last rows the page lacks. */
export function lostEnds({ part, merge, before }: MergedPart, page: GivenPage): Problem[] {
  const nameNow = new Map(merge.renamed.map(({ from, to }) => [from, to]));
  const gone = new Set(
    merge.changes.filter(({ kind }) => kind === 'withdrawn').map((row) => keyOf(row, row.code)),
  );
  const isGone = (row: UpstreamRow): boolean => {
    const message = row.message || row.description;
    return gone.has(keyOf({ ...row, message }, nameNow.get(row.code) ?? row.code));
  };
  const tables = Map.groupBy(before?.rows ?? [], ({ columns }) => columns);
  return [...tables.values()].flatMap((rows): Problem[] => {
    const end = rows.slice(rows.findLastIndex((row) => !isGone(row)) + 1);
    if (end.length < CUT_ROWS) return [];
    return [
      {
        file: page.name,
        line: part.rows.at(-1)!.line,
        found: `the last row of a page that lacks the last ${end.length} rows of a table of the stored page, from ${end[0]!.code} to ${end.at(-1)!.code}`,
        expected: 'each table to its end',
        todo: 'Save the whole page again; if the vendor has dropped these rows, import it with --allow-withdrawals',
      },
    ];
  });
}

function keyOf(
  { status, message }: { readonly status: number | null; readonly message: string },
  code: string,
): string {
  return JSON.stringify([code, status, message]);
}

/**
 * Catalogs of which the stored page has rows and this one has none.
 *
 * @param before the stored pages' parts, by catalog
 */
export function lostCatalogs(
  parts: readonly MergedPart[],
  before: ReadonlyMap<string, UpstreamPart>,
  page: GivenPage,
  { sources }: ImportContent,
): Problem[] {
  const given = parts.map(({ part }) => part.source);
  return sources.flatMap(({ key, file }): Problem[] => {
    const lost = before.get(key);
    const shared = given.filter((source) => source.file === file);
    if (!lost || !shared.length || given.some((source) => source.key === key)) return [];
    return [
      {
        file: page.name,
        line: Math.max(...parts.map(({ part }) => part.rows.at(-1)!.line)),
        found: `no row of catalog "${key}", of which the stored page, upstream/${file}, has ${lost.rows.length}`,
        expected: 'rows of every catalog that the stored page has rows of',
        todo: `Save the whole page again; to import what it has alone, use --catalog ${shared[0]!.key}`,
      },
    ];
  });
}

/** Reports a page that ends within a line whose last text is only the beginning of the stored one. */
export function cutText({ part, merge }: MergedPart, page: GivenPage): Problem[] {
  const last = part.rows.at(-1)!;
  const field = fieldOrder(last.columns).at(-1)!;
  if (/[\r\n]$/.test(page.text) || last.columns.at[field] !== last.columns.headings.length - 1)
    return [];
  const change = merge.changes
    .filter(({ code, status }) => code === last.code && status === last.status)
    .flatMap(({ fields }) => fields)
    .find((one) => one.field === field && one.to === String(last[field] ?? ''));
  if (!change || change.from === change.to || !change.from.startsWith(change.to)) return [];
  return [
    {
      file: page.name,
      line: last.line,
      found: `a page that ends within a line, whose last text, ${quoted(change.to)}, is the beginning of the one that is there`,
      expected: `the whole text, ${quoted(change.from)}`,
      todo: 'Save the whole page again; if the vendor has shortened the text, end the last line with a line end',
    },
  ];
}
