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
  return Array.from({ length: flat.length / WIDTH }, (_, row) => {
    const at = WIDTH * row;
    return { status: flat[at]!, message: flat[at + 1]!, category: flat[at + 2]! };
  });
}

/** The same rows, with other numbers for their messages. */
export function renumbered(
  flat: readonly number[],
  numberOf: (message: number) => number,
): number[] {
  return flatRows(rowDataOf(flat).map((row) => ({ ...row, message: numberOf(row.message) })));
}
