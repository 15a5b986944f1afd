/**
 * Grid tables of reStructuredText. Cells are found as docutils finds them: from each corner to the
 * right, down, back left and up along unbroken edges.
 */
import { cellLines } from './rst-cell.ts';
import { makeCell, type Cell, type PageProblem, type Table } from './tables.ts';

/** A line as columns: a character two columns wide is followed by an empty one. */
type Columns = readonly string[];

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** @param first 1-based line of the page that the table begins on */
export function readGridTable(source: readonly string[], first: number): Table | PageProblem {
  const lines = source.map((line) => line.trim());
  const block = toBlock(lines, columnsOf) ?? toBlock(lines, (line) => [...line]);
  if (!block) {
    const [width, ...widths] = lines.map((line) => columnsOf(line).length);
    const bent = widths.findIndex((other) => other !== width);
    return problem(first + bent + 1, 'a line of another length');
  }
  const boxes = boxesOf(block);
  const height = block.length - 1;
  const width = block[0]!.length - 1;
  const area = boxes.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top) * (right - left),
    0,
  );
  if (area !== height * width)
    return problem(first + firstGap(boxes, width), 'edges that do not meet');
  return { line: first, rows: rowsOf(boxes, block, first) };
}

function toBlock(lines: readonly string[], split: (line: string) => string[]): Columns[] | null {
  const block = lines.map((line) =>
    split(/^\+[=+]+\+$/.test(line) ? line.replaceAll('=', '-') : line),
  );
  return block.every((line) => line.length === block[0]!.length) ? block : null;
}

/** East Asian wide and fullwidth characters (Unicode Standard Annex 11), in the ranges in use. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function columnsOf(line: string): string[] {
  return [...line].flatMap((character) => (WIDE.test(character) ? [character, ''] : [character]));
}

function boxesOf(block: readonly Columns[]): Box[] {
  const boxes: Box[] = [];
  const [height, width] = [block.length - 1, block[0]!.length - 1];
  const done = new Array<number>(width + 1).fill(-1);
  // Corners by line, from left to right; those right of a box are reached in turn.
  const corners = new Map([[0, new Set([0])]]);
  for (let top = 0; top < height; top += 1) {
    const own = corners.get(top);
    for (let left = 0; own && left < width; left += 1) {
      const box = own.has(left) && top > done[left]! ? boxAt(block, top, left) : null;
      if (!box) continue;
      boxes.push(box);
      done.fill(box.bottom - 1, left, box.right);
      own.add(box.right);
      corners.set(box.bottom, (corners.get(box.bottom) ?? new Set()).add(left));
    }
    corners.delete(top);
  }
  return boxes;
}

/** The smallest box with this upper left corner, or null. */
function boxAt(block: readonly Columns[], top: number, left: number): Box | null {
  if (block[top]![left] !== '+') return null;
  for (let right = left + 1; right < block[top]!.length; right += 1) {
    const edge = block[top]![right];
    if (edge === '+') {
      const bottom = bottomOf(block, top, left, right);
      if (bottom !== null) return { top, left, bottom, right };
    } else if (edge !== '-') return null;
  }
  return null;
}

function bottomOf(
  block: readonly Columns[],
  top: number,
  left: number,
  right: number,
): number | null {
  for (let row = top + 1; row < block.length; row += 1) {
    const edge = block[row]![right];
    if (edge === '+' && isBottom(block, row, left, right)) return row;
    if ((edge !== '+' && edge !== '|') || !/[+|]/.test(block[row]![left]!)) return null;
  }
  return null;
}

function isBottom(block: readonly Columns[], row: number, left: number, right: number): boolean {
  const line = block[row]!;
  if (line[left] !== '+') return false;
  for (let at = left + 1; at < right; at += 1)
    if (line[at] !== '-' && line[at] !== '+') return false;
  return true;
}

/** The line below which the first column is not covered by a box any more. */
function firstGap(boxes: readonly Box[], width: number): number {
  const covered = new Array<number>(width).fill(0);
  for (const { left, right, bottom } of boxes) covered.fill(bottom, left, right);
  return Math.min(...covered);
}

function rowsOf(boxes: readonly Box[], block: readonly Columns[], first: number): Table['rows'] {
  const sorted = (edges: number[]): number[] => [...new Set(edges)].sort((a, b) => a - b);
  const tops = sorted(boxes.map(({ top }) => top));
  const lefts = sorted(boxes.map(({ left }) => left));
  const rowAt = new Map(tops.map((top, index) => [top, index]));
  const columnAt = new Map(lefts.map((left, index) => [left, index]));
  const rows = tops.map((top) => ({ line: first + top + 1, cells: [] as Cell[] }));
  for (const { top, left, bottom, right } of boxes) {
    const content = block
      .slice(top + 1, bottom)
      .map((line) => line.slice(left + 1, right).join(''));
    const cell = makeCell(cellLines(content), first + top + 1);
    const [fromRow, fromColumn] = [rowAt.get(top)!, columnAt.get(left)!];
    const toRow = rowAt.get(bottom) ?? tops.length;
    const toColumn = columnAt.get(right) ?? lefts.length;
    for (let row = fromRow; row < toRow; row += 1) {
      for (let column = fromColumn; column < toColumn; column += 1) {
        const own = row === fromRow && column === fromColumn;
        rows[row]!.cells[column] = own ? cell : { ...cell, spannedBy: cell };
      }
    }
  }
  return rows;
}

function problem(line: number, found: string): PageProblem {
  return {
    line,
    found: `${found} in a grid table`,
    expected: 'a table drawn with + - | whose edges meet',
    todo: 'Align the edges; docutils would refuse the table too',
  };
}
