/**
 * Signs that a text is not as it was written, so that what puts it right has to be loaded. A text without
 * them is answered without.
 */

/** Whether a text has a sign of escaping, which `unescapeLayer` may take off. */
export function mayBeEscaped(text: string): boolean {
  return /[%&\\]|\bey[A-P]/.test(text);
}

/** Longer texts are no pictures. */
const LONGEST_PICTURE = 4000;
/** A letter beside a digit that it looks like, or at a place where only the other one makes a word. */
const MISREAD = /\d[lIoO|]|[lIoO|]\d|\p{Ll}[01|]\p{Ll}|\b0\p{Ll}|\b[01l|]+\p{Lu}|\p{Lu}l\p{Lu}/u;

/** Whether a text has a sign of characters that a machine took for others, which `reread` may put right. */
export function mayBeMisread(text: string): boolean {
  return text.length <= LONGEST_PICTURE && MISREAD.test(text);
}
