/** Text of a link preview, broken into lines of a monospaced face. */
import { parseTemplate } from '../catalog/template.ts';

/** A run of characters of one kind. */
interface Run {
  readonly text: string;
  readonly placeholder: boolean;
}

export type Line = readonly Run[];

/**
 * Breaks a template at spaces into lines of at most `columns` characters; a longer word is broken
 * where it has to be. What is left after `most` lines is cut off with an ellipsis.
 *
 * @param columns at least 2, in characters (code points)
 */
export function breakLines(template: string, columns: number, most: number): Line[] {
  const cells = toCells(template);
  const lines: Cell[][] = [];
  let at = 0;
  while (at < cells.length && lines.length < most) {
    const end = lineEnd(cells, at, columns);
    const line = cells.slice(at, end);
    at = end;
    while (cells[at]?.text === ' ') at += 1;
    if (at < cells.length && lines.length + 1 === most) {
      line.splice(columns - 1);
      line.push({ text: '…', placeholder: false });
    }
    lines.push(line);
  }
  return lines.map(toRuns);
}

/** Cuts a text to one line of `columns` characters, with an ellipsis. */
export function clipLine(text: string, columns: number): string {
  const cells = toCells(text).map((cell) => cell.text);
  return cells.length <= columns ? cells.join('') : `${cells.slice(0, columns - 1).join('')}…`;
}

type Cell = Run;

/** One cell per character; a run of white space or control characters becomes one space. */
function toCells(template: string): Cell[] {
  return parseTemplate(template.replace(/[\s\p{Cc}]+/gu, ' ').trim()).flatMap((part): Cell[] => {
    const placeholder = part.kind === 'placeholder';
    const whole = part.kind === 'placeholder' ? `{${part.name}}` : part.text;
    return Array.from(whole, (text) => ({ text, placeholder }));
  });
}

/** The end of the line that begins at `start`: the last space that fits, if the rest does not. */
function lineEnd(cells: readonly Cell[], start: number, columns: number): number {
  const end = start + columns;
  if (end >= cells.length) return cells.length;
  for (let at = end; at > start; at -= 1) if (cells[at]!.text === ' ') return at;
  return end;
}

function toRuns(cells: readonly Cell[]): Line {
  const runs: { text: string; placeholder: boolean }[] = [];
  for (const { text, placeholder } of cells) {
    const last = runs.at(-1);
    if (last?.placeholder === placeholder) last.text += text;
    else runs.push({ text, placeholder });
  }
  return runs;
}
