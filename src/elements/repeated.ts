/** What somebody asked, in a sentence about it. */

/** Longer texts are not repeated. */
const MOST_REPEATED = 80;

/** A text in quotes, or `this text` for one that is too long to repeat. */
export function repeated(text: string): string {
  return text.length > MOST_REPEATED ? 'this text' : `“${text}”`;
}
