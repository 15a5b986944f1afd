/** Finds rows of a Markdown page that are in no table, which the import would lose silently. */
import { quoted, type PageProblem, type Table } from './tables.ts';

/**
 * Finds lines that look like rows: they begin with a pipe, or have as many cells as the table
 * above. Each run of such lines is one problem.
 *
 * @param free 1-based lines that are in no table, code or comment
 */
export function strayRows(
  free: readonly number[],
  lines: readonly string[],
  tables: readonly Table[],
): PageProblem[] {
  const textOf = (line: number): string => lines[line - 1]!;
  const widthAbove = (line: number): number =>
    tables.findLast((table) => table.line < line)?.rows[0]!.cells.length ?? 0;
  const rows = [...new Set(free)]
    .sort((a, b) => a - b)
    .filter((line) => textOf(line).includes('|'))
    .filter((line) => isRow(textOf(line), widthAbove(line)));
  return runsOf(rows).map((run) => {
    const [first, second] = run.map(textOf) as [string, string?];
    const isHeaded = second !== undefined && isDelimiter(second);
    return isHeaded && cellCount(first) !== cellCount(second)
      ? wrongRuler(run[1]!, second, first)
      : outside(run, first);
  });
}

/** Whether a line is that between headings and rows: dashes, colons and pipes. */
export function isDelimiter(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('-') && line.includes('|');
}

function isRow(line: string, width: number): boolean {
  if (/^[\s>]*\|/.test(line) || isDelimiter(line)) return true;
  return width > 1 && cellCount(line) === width;
}

/** Cells between pipes that are neither escaped nor code. */
function cellCount(line: string): number {
  const cells = line.replace(/`[^`]*`/g, '').split(/(?<!\\)\|/);
  const outer = [cells[0], cells.length > 1 ? cells.at(-1) : 'x'];
  return cells.length - outer.filter((cell) => cell!.trim() === '').length;
}

function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1)!.push(number);
    else runs.push([number]);
  }
  return runs;
}

function outside(run: readonly number[], text: string): PageProblem {
  const more = run.length > 1 ? `, and ${run.length - 1} more below it` : '';
  return {
    line: run[0]!,
    found: `a row outside of a table (${quoted(text.trim())})${more}`,
    expected: 'rows without a break between them, under headings',
    todo: 'Join it to the table above, or repeat the headings; where it is text, escape its pipes',
  };
}

function wrongRuler(line: number, ruler: string, headings: string): PageProblem {
  return {
    line,
    found: `a line of dashes for ${cellCount(ruler)} columns under headings of ${cellCount(headings)}`,
    expected: 'as many as there are headings, or the table is none',
    todo: 'Complete the line of dashes',
  };
}
