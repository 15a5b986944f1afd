/** Grid tables of reStructuredText, for pages that tests and measurements make up. */

/** Draws a table; the first row is its heading. */
export function gridTable(rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replace(/[\\*`|_]/g, '\\$&')));
  const widths = escaped[0]!.map((_, column) =>
    escaped.reduce((width, row) => Math.max(width, row[column]!.length), 1),
  );
  const ruler = (mark: string): string =>
    `+${widths.map((width) => mark.repeat(width + 2)).join('+')}+`;
  const line = (row: readonly string[]): string =>
    `|${row.map((cell, column) => ` ${cell.padEnd(widths[column]!)} `).join('|')}|`;
  const [head, ...body] = escaped;
  return [
    ruler('-'),
    line(head!),
    ruler('='),
    ...body.flatMap((row) => [line(row), ruler('-')]),
    '',
  ].join('\n');
}
