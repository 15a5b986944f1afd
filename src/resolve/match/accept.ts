/** Whether a template laid over a text is a message that the text has. */
import type { Tokens } from '../text/tokens.ts';
import type { Alignment } from './align.ts';
import { setOffLeft, setOffRight } from './bounds.ts';
import type { Match } from './match.ts';
import type { Range } from './range.ts';
import type { Template } from '../index/template.ts';

/** Minimum share of a message that must be found. */
const COVERAGE = 0.8;
/** The same if the text breaks off in the message, or begins in it. */
const CUT_COVERAGE = 0.5;
/** The same if the text is nothing but the beginning of the message, and has at least so many of its words. */
const ALL_CUT_COVERAGE = 0.3;
const ALL_CUT_WORDS = 3;
/** Minimum number of words found if the text lacks the beginning of the message. */
const LATE_WORDS = 7;

/** Whether enough of a template is there to be worth taking its values. */
export function plausible(
  { template, weight, found, extra, cut, at, first }: Alignment,
  { whole }: Range,
): boolean {
  const count = template.words.length;
  if (found < 2 && count > 1) return false;
  if (extra > (count > SHORT ? 1 + count / 5 : 0)) return false;
  const late = first <= 1 && (at.at(-1)! >= 0 || cut) && found >= LATE_WORDS;
  if (!cut || at[0]! < 0) return weight >= template.total * (late ? CUT_COVERAGE : COVERAGE);
  const all = whole && at[0] === 0 && found >= ALL_CUT_WORDS;
  return weight >= template.total * (all ? ALL_CUT_COVERAGE : CUT_COVERAGE);
}

/** Words up to which a message is so common that it has to stand by itself in the text. */
export const SHORT = 4;

/**
 * Whether an alignment is a match: long messages by their words alone, short ones (`Access denied:`)
 * only where the text sets them off from what stands around them, with their punctuation.
 */
export function accepted({ alignment, template, args }: Match, range: Range): boolean {
  const { tokens } = range;
  const { at, first, last, cut } = alignment;
  const count = template.words.length;
  const starts = at[0]! >= 0 && setOffLeft(tokens, first, template.source);
  if (count === 1) {
    if (range.trusted) return first === 0;
    return starts && tokens.text[tokens.end[first]!] === ' ' && Object.values(args).every(isName);
  }
  if (cut) return starts || at[0]! < 0;
  if (count > SHORT) return true;
  if (!starts || !spelledOut(template, at, tokens)) return false;
  return (
    punctuated(template, at, tokens) &&
    (Boolean(template.slots[count]) || setOffRight(tokens, last))
  );
}

/**
 * A value that is a name of an API's parameter, an address, a number, a placeholder, something in
 * quotation marks or noise, and no word of an English sentence.
 */
function isName(value: string): boolean {
  return (
    /^\S{2,}$/.test(value) &&
    (/^\w.*(?:[a-z0-9]_[a-z0-9]|[@/]|\d{3})|^\{\w+\}$|^([`'"_]).*\1$|^\S{40}/.test(value) ||
      !/\p{Script=Latin}/u.test(value))
  );
}

/** Whether words stand apart, and not in a name of a program's such as `USER_NOT_FOUND`. */
function spelledOut(
  { slots, words }: Template,
  at: Int32Array,
  { text, start, end }: Tokens,
): boolean {
  return words.every((_, j) => {
    if (j === 0 || slots[j] || at[j]! <= at[j - 1]! || at[j - 1]! < 0) return true;
    const gap = text.slice(end[at[j - 1]!], start[at[j]!]);
    return gap !== '_' && gap !== '.';
  });
}

/** Whether the punctuation around a message's values is in the text too. */
function punctuated({ slots }: Template, at: Int32Array, { text, start, end }: Tokens): boolean {
  return slots.every((slot, j) => {
    if (!slot) return true;
    const [before, after] = [slot.texts[0]!.trim(), slot.texts.at(-1)!.trim()];
    const from = j > 0 ? end[at[j - 1]!]! : 0;
    const opened =
      j === 0 ||
      text
        .slice(from, from + 8)
        .trimStart()
        .replace('：', ':')
        .startsWith(before);
    const to = start[at[j]!] ?? 0;
    return (
      opened &&
      (j === at.length ||
        text
          .slice(Math.max(0, to - 8), to)
          .trimEnd()
          .endsWith(after))
    );
  });
}
