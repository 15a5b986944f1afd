/** The body of a list-table directive: a list of rows, each of which is a list of cells. */
import { cellLines } from './rst-cell.ts';
import { makeCell, type Cell, type PageProblem, type Table, type TableRow } from './tables.ts';

const OPTION = /^\s*:[\w-]+:(?:\s|$)/;

/** @param first 1-based line of the page that `body` begins on */
export function readListTable(body: readonly string[], first: number): Table | PageProblem {
  const rows: (TableRow & { cells: Cell[] })[] = [];
  let start = body.findIndex((line) => line.trim() !== '' && !OPTION.test(line));
  if (start < 0) return problem(first, 'a list-table without rows');
  const opening = /^( *)([*+-]) +([*+-])(?: |$)/.exec(body[start]!);
  if (!opening) return problem(first + start, `"${body[start]!.trim()}"`);
  const [, indent, rowMark, cellMark] = opening as unknown as [string, string, string, string];
  const cellAt = opening[0].trimEnd().length - 1;

  while (start < body.length) {
    const line = body[start]!;
    const newRow = line.startsWith(`${indent}${rowMark} `) && line[cellAt] === cellMark;
    const newCell = line.slice(0, cellAt).trim() === '' && line[cellAt] === cellMark;
    if (!newRow && !(newCell && rows.length)) return problem(first + start, `"${line.trim()}"`);
    if (newRow) rows.push({ line: first + start, cells: [] });
    let end = start + 1;
    while (end < body.length && !begins(body[end]!, cellAt)) end += 1;
    const content = body.slice(start, end).map((text) => text.slice(cellAt + 1));
    rows.at(-1)!.cells.push(makeCell(cellLines(content), first + start));
    start = end;
  }
  return { line: first, rows };
}

/**
 * Whether a line is indented no deeper than the markers of cells, and so begins a cell or a row.
 */
function begins(line: string, cellAt: number): boolean {
  return line.slice(0, cellAt + 1).trim() !== '';
}

function problem(line: number, found: string): PageProblem {
  return {
    line,
    found: `${found} in a list-table`,
    expected: 'rows that begin with "* - " and cells that begin with "- " under it',
    todo: 'Correct the indentation; docutils would refuse the table too',
  };
}
