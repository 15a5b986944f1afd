/**
 * Tables → runs of rows under one set of headings, with cells filled in that a row leaves to the
 * row above.
 */
import { columnsOf, type Columns } from './columns.ts';
import {
  cellText,
  quoted,
  type Cell,
  type PageProblem,
  type Table,
  type TableRow,
} from './tables.ts';

/** A row of error codes, its cells by what they hold. */
export interface Entry {
  readonly line: number;
  readonly code: Cell;
  /** Null if the table has no such column, or no value in it so far. */
  readonly status: Cell | null;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
}

/** Rows under one set of headings. */
export interface Section {
  readonly line: number;
  readonly columns: Columns;
  readonly entries: readonly Entry[];
}

interface Sections {
  readonly sections: readonly Section[];
  /** Tables whose headings are not known. */
  readonly others: readonly Table[];
  /** Rows above the first headings of their table. */
  readonly above: readonly TableRow[];
  readonly problems: readonly PageProblem[];
  /** Notes for people on what was left out. */
  readonly remarks: readonly string[];
}

/**
 * Cuts tables into sections. Headings within a table begin a new one: some pages repeat them, and
 * in Markdown two tables without a blank line between them are one.
 */
export function sectionsOf(tables: readonly Table[]): Sections {
  const found = { sections: [] as Section[], others: [] as Table[], above: [] as TableRow[] };
  const problems: PageProblem[] = [];
  const remarks: string[] = [];
  for (const table of tables) {
    let open: { line: number; columns: Columns; rows: TableRow[] } | null = null;
    const close = (): void => {
      if (!open) return;
      const { line, columns } = open;
      const result = entriesOf(open.rows, columns);
      problems.push(...result.problems);
      remarks.push(...result.remarks);
      found.sections.push({ line, columns, entries: result.entries });
    };
    for (const row of table.rows) {
      const columns = columnsOf(row);
      if (columns) {
        close();
        open = { line: row.line, columns, rows: [] };
      } else open?.rows.push(row);
    }
    if (!open) {
      found.others.push(table);
      continue;
    }
    close();
    const start = table.rows.findIndex((row) => columnsOf(row));
    found.above.push(...table.rows.slice(0, start).filter((row) => !isSilent(row)));
  }
  return { ...found, problems, remarks };
}

function entriesOf(rows: readonly TableRow[], columns: Columns) {
  const entries: Entry[] = [];
  const problems: PageProblem[] = [];
  const filled = new Set<number>();
  const width = columns.headings.length;
  let code: Cell | null = null;
  let status: Cell | null = null;
  for (const row of rows) {
    if (isSilent(row)) continue;
    if (row.cells.length !== width) {
      problems.push(ragged(row, width));
      continue;
    }
    const cell = (index: number | undefined): Cell | null =>
      index === undefined ? null : row.cells[index]!;
    const text = (index: number | undefined): string => {
      const own = cell(index);
      return own ? cellText(own) : '';
    };
    // A code or status applies to the rows below, too; an empty text is just empty.
    code = filledCell(cell(columns.at.code)) ?? code;
    status = filledCell(cell(columns.at.status)) ?? status;
    for (const index of columns.extra) if (text(index)) filled.add(index);
    const [message, description, solution] = [
      text(columns.at.message),
      text(columns.at.description),
      text(columns.at.solution),
    ];
    if (!code) problems.push(missing(row, 'code', 'the code of the row, or of one above it'));
    else if (!message && !description)
      problems.push(missing(row, 'message and no description', 'at least one of the two'));
    else entries.push({ line: row.line, code, status, message, description, solution });
  }
  const left = [...filled].map((index) => quoted(columns.headings[index]!));
  const remarks = left.length
    ? [`Not taken: column ${left.join(', ')} of the table at line ${columns.line}.`]
    : [];
  return { entries, problems, remarks };
}

/** Rows without content: blank ones, ruled lines, titles across all columns, leftovers of spans. */
function isSilent({ cells }: TableRow): boolean {
  const [first] = cells;
  return (
    cells.every((cell) => cell.spannedBy || !cell.lines.length) ||
    cells.every((cell) => /^:?-+:?$/.test(cellText(cell))) ||
    (cells.length > 1 && cells.every((cell, index) => index === 0 || cell.spannedBy === first))
  );
}

function filledCell(cell: Cell | null): Cell | null {
  return cell?.lines.length ? cell : null;
}

function ragged(row: TableRow, width: number): PageProblem {
  return {
    line: row.line,
    found: `a row of ${row.cells.length} cells (${quoted(row.cells.map(cellText).join(' | '))})`,
    expected: `${width} cells, as the headings have`,
    todo:
      row.cells.length > width
        ? 'Escape a pipe or comma that belongs to a text'
        : 'Complete the row, with a blank cell for what the vendor leaves blank; a cut-off page has to be saved again',
  };
}

function missing(row: TableRow, what: string, expected: string): PageProblem {
  return {
    line: row.line,
    found: `no ${what} (${quoted(row.cells.map(cellText).join(' | '))})`,
    expected,
    todo: "Complete the row as on the vendor's page, or take it out",
  };
}
