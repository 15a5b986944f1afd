/** The vendor's page as it was last imported, and how it differs from the one that is given. */
import { fieldOrder, type Columns } from '../read/columns.ts';
import { readPage, formatOf } from '../read/page.ts';
import type { UpstreamPart, UpstreamRow } from '../read/rows.ts';
import { wholeRow } from '../merge/match.ts';
import { movedAmong } from '../merge/moved.ts';
import { knownCodes, type GivenPage, type ImportContent } from './content.ts';

/** Each catalog's part of its stored page, by key; a page that cannot be read is skipped. */
export function storedParts(
  content: ImportContent,
  same: { readonly page: GivenPage; readonly parts: readonly UpstreamPart[] } | null = null,
): Map<string, UpstreamPart> {
  const known = knownCodes(content);
  const parts = new Map<string, UpstreamPart>();
  for (const [file, sources] of Map.groupBy(content.sources, (source) => source.file)) {
    const text = file === null ? undefined : content.stored.get(file);
    const format = file === null ? null : formatOf(file);
    if (text === undefined || !format) continue;
    // The same text need not be read again.
    const read =
      same && text === same.page.text && format === same.page.format
        ? { parts: same.parts, problems: [] }
        : readPage(text, format, content.sources, known);
    for (const part of read.problems.length ? [] : read.parts) {
      if (sources.some(({ key }) => key === part.source.key)) parts.set(part.source.key, part);
    }
  }
  return parts;
}

/** Whether two pages say the same of a catalog, as far as an import reads them. */
export function samePart(a: UpstreamPart, b: UpstreamPart): boolean {
  return (
    takenHeadings(a.rows[0]!.columns).join('\n') === takenHeadings(b.rows[0]!.columns).join('\n') &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => isSame(row, b.rows[index]!))
  );
}

function isSame(a: UpstreamRow, b: UpstreamRow): boolean {
  return a.written === b.written && a.code === b.code && wholeRow(a) === wholeRow(b);
}

/** Headings of the columns that are imported, in the order of the page. */
function takenHeadings(columns: Columns): string[] {
  return fieldOrder(columns).map((field) => columns.headings[columns.at[field]!]!);
}

/**
 * Rows that both pages have, but in another place among the others.
 *
 * @param nameNow names that codes bear now, by the earlier ones
 */
export function movedRows(
  now: UpstreamPart,
  before: UpstreamPart,
  nameNow: ReadonlyMap<string, string>,
): UpstreamRow[] {
  const place = new Map(
    before.rows.map((row, index) => [
      `${nameNow.get(row.code) ?? row.code} ${wholeRow(row)}`,
      index,
    ]),
  );
  const shared = now.rows.flatMap((row) => {
    const at = place.get(`${row.code} ${wholeRow(row)}`);
    return at === undefined ? [] : [{ row, at }];
  });
  return movedAmong(shared.map(({ at }) => at)).map((index) => shared[index]!.row);
}
