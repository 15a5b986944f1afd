/** Text that a machine has read off a picture, with letters and digits that look alike taken for each other. */
import { foldText } from '../text/chars.ts';
import { mayBeMisread } from '../text/signs.ts';
import type { Index } from '../index/prepare.ts';

/** Characters that look alike, folded. A class with a digit in it says what digit each of them may be. */
const ALIKE = ['0oq', '1il|!', '2z', '5s', '6g', '8b'];
const LOOKS_LIKE_A_DIGIT = `[\\d${ALIKE.join('')}]`;
const PART = '[\\p{L}\\p{N}]';
const SEPARATOR = '[ \\t]*[-._:#/]?[ \\t]*';
const WORD = /(?<![\p{L}\p{N}|])[\p{L}01|]+(?![\p{L}\p{N}])/gu;

/**
 * A text with what can only have been misread put right: codes that begin like those of the catalog
 * (`lIC.13O7`) and words of its messages (`gr0up`). All else stays as it is, values above all.
 */
export function reread(text: string, index: Index): string {
  if (!mayBeMisread(text)) return text;
  const { codeKeys, lexicon } = index;
  let result = text.replace(WORD, (word) => {
    if (!/[01|]/.test(word)) return word;
    const o = word.replaceAll('0', 'o');
    const meant = [o.replace(/[1|]/g, 'l'), o.replace(/[1|]/g, 'i')];
    return meant.find((one) => lexicon.numbers.has(foldText(one))) ?? word;
  });
  for (const [words, { spelling, widths }] of codeKeys.prefixes) {
    const before = [...words].map((char) => `[${alike(char)}]`).join('');
    const number = `(${LOOKS_LIKE_A_DIGIT}{${Math.min(...widths)},${Math.max(...widths)}})`;
    const code = new RegExp(`(?<!${PART})${before}${SEPARATOR}${number}(?!${PART})`, 'giu');
    result = result.replace(code, (whole: string, read: string) => {
      const digits = [...foldText(read)].map((char) => alike(char)[0]!).join('');
      const isNumber = /\d/.test(read) || codeKeys.codes.has(`${words} ${digits}`);
      return isNumber ? spelling + digits : whole;
    });
  }
  return result;
}

/** All that a character may have been, the digit first if there is one. */
function alike(char: string): string {
  return ALIKE.find((chars) => chars.includes(char)) ?? char;
}
