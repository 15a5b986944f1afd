/** Longest query to repeat, in characters. */
const MOST_REPEATED = 80;

/** A query in quotes, for a sentence about it, or `this text` if it is too long to repeat. */
export function quoteQuery(text: string): string {
  return text.length > MOST_REPEATED ? 'this text' : `“${text}”`;
}
