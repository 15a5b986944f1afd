/** The summary of an import as text for a terminal. */
import { diffWordsWithSpace } from 'diff';
import { count } from '../../catalog/count.ts';
import type { RowChange } from '../merge/code.ts';
import type { CatalogSummary, ImportSummary } from './summary.ts';

/** More lines of one kind than anybody reads in a terminal. */
const MOST_LINES = 100;

/** The summary without what was written, which only the caller knows. */
export function describeSummary(summary: ImportSummary): string {
  return [
    ...summary.catalogs.flatMap(catalogLines),
    ...section('To decide', summary.decide, ({ file, what }) => [`${file}: ${what}`]),
    ...section('Notes', summary.remarks, (remark) => [remark]),
  ].join('\n');
}

function catalogLines(summary: CatalogSummary): string[] {
  const { catalog, codes, rows, moved, renamed, reordered, unchanged } = summary;
  return [
    `${catalog}: ${count(codes, 'code')} with ${count(rows, 'row')} on the page`,
    ...section('Added', summary.added, rowLine),
    ...section('Reworded', summary.reworded, (row) => [
      ...rowLine(row),
      ...row.fields.map(({ field, from, to }) => `  ${field}: ${wordDiff(from, to)}`),
    ]),
    ...section('Withdrawn', summary.withdrawn, rowLine),
    ...section('Back on the page', summary.returned, rowLine),
    ...section('Renamed, each with a redirect', renamed, ({ from, to }) => [`${from} → ${to}`]),
    ...section('Moved on the page', moved, ({ code, status }) => [
      `${code} ${status ?? ''}`.trim(),
    ]),
    ...section('Rows in another order', reordered, (code) => [code]),
    `  Unchanged: ${unchanged}`,
  ];
}

function rowLine({ code, status, message }: RowChange): string[] {
  return [[code, status, message].filter((part) => part !== null).join('  ')];
}

function section<T>(title: string, items: readonly T[], linesOf: (item: T) => string[]): string[] {
  if (!items.length) return [];
  const more = items.length - MOST_LINES;
  return [
    `  ${title}: ${items.length}`,
    ...items.slice(0, MOST_LINES).flatMap((item) => linesOf(item).map((line) => `    ${line}`)),
    ...(more > 0 ? [`    … and ${more} more; --json lists them all`] : []),
  ];
}

/** Both texts in one: `[-gone-]`, `{+new+}`, as `git diff --word-diff` writes it. */
function wordDiff(from: string, to: string): string {
  return diffWordsWithSpace(from, to)
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('');
}
