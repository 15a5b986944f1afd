/** Tables as every format gives them: rows of cells with the line on which each stands. */
import type { Problem } from '../../catalog/problem.ts';

export interface Cell {
  /** What the page sets on lines of their own (paragraphs, items, breaks), blanks folded. */
  readonly lines: readonly string[];
  /** 1-based line of the page. */
  readonly line: number;
  /** The cell above or to the left that spans into this place; absent for a cell of its own. */
  readonly spannedBy?: Cell;
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly line: number;
  readonly rows: readonly TableRow[];
}

/** An import that cannot go on. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ found }) => found).join('; '));
    this.problems = problems;
  }
}

/** A problem of a page, before it is known which file the page is. */
export type PageProblem = Omit<Problem, 'file'>;

/** What a format's reader makes of a page. */
export interface Page {
  readonly tables: readonly Table[];
  readonly problems: readonly PageProblem[];
}

/** The text of a cell in one line. */
export function cellText(cell: Cell): string {
  return cell.lines.join(' ');
}

/** A cell from its lines; lines without text go. */
export function makeCell(lines: readonly string[], line: number): Cell {
  return { lines: lines.map(foldBlanks).filter((text) => text !== ''), line };
}

/**
 * Text as a reader sees it: each run of blanks is one, non-breaking ones included, and what has
 * no width and no meaning (zero-width spaces, soft hyphens, control characters) is left out.
 * Text that is folded already comes out the same.
 */
export function foldBlanks(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/[^\S\u3000]+/g, ' ')
    .trim();
}

/** A piece of text for a message, shortened. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** A piece of text as it is, cut off where it is long. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
