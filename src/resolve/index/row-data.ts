/** The rows of a code in the index data: three numbers each, in one flat list, which is small as JSON. */

export interface RowData {
  readonly status: number;
  /** Numbers in the lists of messages and categories. */
  readonly message: number;
  readonly category: number;
}

const WIDTH = 3;

/** Rows as they are kept. */
export function flatRows(rows: readonly RowData[]): number[] {
  return rows.flatMap(({ status, message, category }) => [status, message, category]);
}

/** Rows that were kept so. */
export function rowDataOf(flat: readonly number[]): RowData[] {
  const rows: RowData[] = [];
  for (let at = 0; at < flat.length; at += WIDTH)
    rows.push({ status: flat[at]!, message: flat[at + 1]!, category: flat[at + 2]! });
  return rows;
}

/** The same rows, with other numbers for their messages. */
export function renumbered(
  flat: readonly number[],
  numberOf: (message: number) => number,
): number[] {
  return flatRows(rowDataOf(flat).map((row) => ({ ...row, message: numberOf(row.message) })));
}
