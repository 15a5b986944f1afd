/** A catalog in the form of the vendor's table: which columns, which rows, in which order. */
import { compareCodes } from '../../catalog/code-id.ts';
import { type CodeFile, type RowTexts } from '../file/code-file.ts';
import { wholeRow } from '../merge/match.ts';
import { fieldOrder } from '../read/columns.ts';
import { DEFAULT_HEADING, FIELDS, type Field } from '../read/headings.ts';
import type { UpstreamPart } from '../read/rows.ts';

/** A table to be written: every row has as many cells as there are headings. */
export interface PlainTable {
  readonly fields: readonly Field[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Line {
  readonly code: string;
  readonly row: RowTexts;
}

/**
 * The table of a catalog, without what is withdrawn. The texts are the content's; headings, order
 * of rows and spelling of codes come from the stored page, since the content does not keep them.
 * Rows that the stored page lacks follow the row before them in their file.
 */
export function tableOf(files: readonly CodeFile[], stored: UpstreamPart | null): PlainTable {
  const lines = [...files]
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => compareCodes(a.code, b.code))
    .flatMap(({ code, rows }) => rows.flatMap((row) => (row.withdrawn ? [] : [{ code, row }])));
  const written = new Map(stored?.rows.map((row) => [row.code, row.written]));
  const { fields, headings } = columnsFor(lines, stored);
  return {
    fields,
    headings,
    rows: inPageOrder(lines, stored).map(({ code, row }) =>
      fields.map((field) => {
        if (field === 'code') return written.get(code) ?? code;
        // An empty status would mean the one above.
        return field === 'status' ? String(row.status ?? '-') : row[field];
      }),
    ),
  };
}

/** The stored page's columns first, then those that it lacks and some row has a value for. */
function columnsFor(lines: readonly Line[], stored: UpstreamPart | null) {
  const columns = stored?.rows[0]?.columns;
  const own = columns ? fieldOrder(columns) : [];
  const used = (field: Field): boolean =>
    field === 'code' || lines.some(({ row }) => row[field] !== null && row[field] !== '');
  const fields = [...own, ...FIELDS.filter((field) => !own.includes(field) && used(field))];
  const headings = fields.map((field) => {
    const at = columns?.at[field];
    return at === undefined ? DEFAULT_HEADING[field] : columns!.headings[at]!;
  });
  return { fields, headings };
}

function inPageOrder(lines: readonly Line[], stored: UpstreamPart | null): Line[] {
  const place = new Map(stored?.rows.map((row, at) => [`${row.code} ${wholeRow(row)}`, at]));
  let last = -1;
  return lines
    .map((line) => {
      last = place.get(`${line.code} ${wholeRow(line.row)}`) ?? last;
      return { line, at: last };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}
