/** Words as most texts have them. */

/**
 * The words and numbers of a text in ASCII, in lower case; other letters separate. The browser's own
 * code does it, which is fast the first time, too.
 */
export function asciiWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+|[0-9]+/g) ?? [];
}
