/** The body of a cell in reStructuredText → its text by lines. */
import { plainText } from './rst-inline.ts';

const ADMONITION =
  /^\.\. (?:attention|caution|danger|error|hint|important|note|tip|warning)::\s*(.*)$/;
const ITEM = /^(?:([*+-])|(\d{1,3}|#)[.)])(?:\s+|$)/;

/**
 * Paragraphs, list items and lines of line blocks each give a line. Bullets go, numbers stay, as in
 * tables of other formats; comments, targets and images go.
 */
export function cellLines(source: readonly string[]): string[] {
  const lines: string[] = [];
  let fresh = true;
  let inList = false;
  let count = 0;
  for (let at = 0; at < source.length; at += 1) {
    const text = source[at]!.trim();
    if (text === '') {
      fresh = true;
      continue;
    }
    if (/^\.\.(?:\s|$)/.test(text)) {
      const said = ADMONITION.exec(text);
      if (said?.[1]) lines.push(said[1]);
      if (!said) at = skipBody(source, at);
      fresh = true;
      continue;
    }
    const item: RegExpExecArray | null = fresh || inList ? ITEM.exec(text) : null;
    const block = /^\|\s/.test(text);
    if (item) {
      const mark = item[2] === '#' ? String((count += 1)) : item[2];
      if (mark && item[2] !== '#') count = Number(mark);
      const rest = text.slice(item[0].length);
      lines.push(mark ? `${mark}. ${rest}` : rest);
    } else if (block) lines.push(text.slice(2));
    else if (fresh || !lines.length) lines.push(text);
    else lines[lines.length - 1] += ` ${text}`;
    inList = item ? true : inList && !fresh;
    fresh = false;
  }
  return lines.map(plainText).flatMap((text) => text.split('\n'));
}

/** The index of the last line of the explicit block that begins at an index. */
function skipBody(source: readonly string[], at: number): number {
  const indent = source[at]!.search(/\S/);
  let last = at;
  for (let next = at + 1; next < source.length; next += 1) {
    const line = source[next]!;
    if (line.trim() !== '' && line.search(/\S/) <= indent) break;
    last = next;
  }
  return last;
}
