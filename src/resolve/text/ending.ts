/** What a text ends with. */

/**
 * The length of a text without the characters at its end that `mark` matches. A pattern such as
 * `/[…]+$/` would try each run of them in the text anew, and take the square of its length.
 *
 * @param mark matches one character
 */
export function lengthWithout(text: string, mark: RegExp): number {
  let { length } = text;
  while (length > 0 && mark.test(text[length - 1]!)) length -= 1;
  return length;
}
