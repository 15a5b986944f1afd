/** Where a message begins and ends in a text that goes on around it. */
import type { Range } from './range.ts';
import { lengthWithout } from '../text/ending.ts';
import { lowerBound } from '../text/sorted.ts';
import { touches, type Tokens } from '../text/tokens.ts';

/** `(404)`, `[HTTP 404]` or `, status code 404` that somebody put behind a message. */
const STATUS_AFTER =
  /(?:\s?[([](?:http|status|code|[ :]){0,4}|[\s,;]{1,3}(?:http|(?:http )?status(?: code)?)[ :=]{1,3})[1-5]\d\d[)\]]?\s{0,8}$/i;
/** Characters that a value at a message's end may have. */
const REACH = 4000;
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
  '「': '」',
  // An element of XML: `<Message>…</Message>`.
  '>': '</',
};

/** Whether a message that begins at a token is set off from what stands before it. */
export function setOffLeft(tokens: Tokens, first: number, source: string): boolean {
  if (touches(tokens, first)) return false;
  const start = tokens.start[first]!;
  const from = first ? tokens.end[first - 1]! : start;
  if (first === 0 || /[^\s\w]|\n/.test(tokens.text.slice(Math.max(from, start - 8), start)))
    return true;
  // After a log level or a verb the capital letter marks the beginning.
  const initial = tokens.text[start]!;
  return initial === source[0] && initial !== initial.toLowerCase();
}

const AFTER = /^(?:[^\S\n]*(?:\n|$)|[^\S\n]*[.,;!?"'`)\]}<|\\。…”’」/]|:?[^\S\n]+[-–—=({[<|"'`])/;

/** Whether a message that ends with a token is set off from what stands after it. */
export function setOffRight(tokens: Tokens, last: number): boolean {
  if (touches(tokens, last + 1)) return false;
  const end = tokens.end[last]!;
  return AFTER.test(tokens.text.slice(end, end + 16));
}

/** Where the value begins that a message begins with. */
export function valueStart({ tokens, whole }: Range, before: number): number {
  if (whole) return 0;
  const from = Math.max(0, before - REACH);
  const stretch = tokens.text.slice(from, before);
  const mark = Math.max(
    stretch.lastIndexOf('\n'),
    stretch.lastIndexOf('"'),
    stretch.lastIndexOf(': ') + 1,
  );
  return from + mark + 1;
}

/**
 * Where the value ends that a message ends with: with the text, the line, the quotes around the
 * message, or where something else begins.
 */
export function valueEnd(range: Range, from: number, start: number): number {
  const { stops } = range;
  const { text } = range.tokens;
  if (range.whole) return (range.field ? text : text.replace(STATUS_AFTER, '')).trimEnd().length;
  let stretch = text.slice(from, from + REACH);
  const stop = stops[lowerBound(stops, from)];
  if (stop !== undefined && stop < from + REACH) {
    const before = stretch.slice(0, stop - from);
    stretch = before.slice(0, lengthWithout(before, /[\s,;({["']/));
  }
  const closing = CLOSING[text[start - 1] ?? ''];
  const close = closing ? closingAt(stretch, closing) : -1;
  const line = stretch.indexOf('\n');
  const end = close >= 0 ? close : line;
  return from + (end < 0 ? stretch : stretch.slice(0, end)).trimEnd().length;
}

/** The first closing quote that neither a word nor a value of JSON goes on behind. */
function closingAt(stretch: string, closing: string): number {
  let at = stretch.indexOf(closing);
  while (at >= 0 && /[\p{L}\p{N}:]/u.test(stretch[at + 1] ?? ''))
    at = stretch.indexOf(closing, at + 1);
  return at;
}
