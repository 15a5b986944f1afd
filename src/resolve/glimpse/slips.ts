/** The message that a line is, but for slips in typing or an end that is missing. */
import { parseTemplate } from '../../catalog/template.ts';
import type { Row } from '../index/rows.ts';
import { BREAKS_OFF, DIFFERS } from '../rank/reasons.ts';
import { asciiWords } from '../text/ascii-words.ts';
import { misspells } from '../text/misspells.ts';

/** Characters of a line that may be a message and nothing else. */
const LONGEST = 400;
/** Words of a message for each slip in it, after the first. */
const WORDS_A_SLIP = 3;
/** Words of a message that a line has at least which ends before it. */
const FEWEST = 3;
/** Costs in slips: a value without words, a missing end, each extra word of a value. */
const EMPTY = 0.5;
const BROKEN = 0.7;
const WIDER = 1;

/** How far a line is from a message. */
interface Distance {
  readonly slips: number;
  readonly broken: boolean;
}

/**
 * The rows of the message that a line comes nearest to, and the beginning of a sentence that says so;
 * null where none or several are near. Takes time by the words of the line and of all messages.
 */
export function nearest(
  text: string,
  rows: readonly Row[],
): { readonly rows: readonly Row[]; readonly how: string } | null {
  const line = text.trim();
  if (line.length > LONGEST || MORE.test(line)) return null;
  const typed = asciiWords(line);
  const near = sharing(typed, rows)
    .map(([source, of]) => {
      const { slips, broken } = distance(source, typed, line);
      return { rows: of, how: broken ? BREAKS_OFF : DIFFERS, slips };
    })
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = near;
  return best && best.slips < Infinity && !(next && next.slips <= best.slips + EMPTY) ? best : null;
}

/** Several lines, or what may be a status: these are for reading. */
const MORE = /\n|(?<!\d)[1-5]\d\d(?!\d)/;

/** Messages, each with its rows, that have more than half as many of some words as any has. */
function sharing(typed: readonly string[], rows: readonly Row[]): [string, readonly Row[]][] {
  const messages = Array.from(Map.groupBy(rows, ({ source }) => source));
  const shares = messages.map(([source]) => {
    const text = source.toLowerCase();
    return typed.filter((word) => text.includes(word)).length;
  });
  const most = Math.max(...shares);
  return messages.filter((_, place) => shares[place]! * 2 > most);
}

/**
 * How far words are from a message, word by word in its order, with any in the places of its values;
 * infinite where they are something else.
 */
function distance(source: string, typed: readonly string[], line: string): Distance {
  const end = typed.length;
  // The slips in the first words that are typed, against the message up to here.
  let slips = Array.from({ length: end + 1 }, (_, at) => (at ? Infinity : 0));
  let broken = Infinity;
  let count = 0;
  for (const part of parseTemplate(source)) {
    if (part.kind === 'placeholder') {
      let open = Infinity;
      slips = slips.map((own, at) => {
        const least = Math.min(own + EMPTY, open);
        // Whatever follows may belong to the last value.
        open = Math.min(open + (at < end ? WIDER : 0), own);
        return least;
      });
      continue;
    }
    for (const word of asciiWords(part.text)) {
      if (count >= FEWEST) {
        const within = word.startsWith(typed[end - 1]!) ? slips[end - 1]! : Infinity;
        broken = Math.min(broken, slips[end]! + BROKEN, within + BROKEN);
      }
      slips = [Infinity, ...typed.map((one, at) => slips[at]! + slip(one, word))];
      count += 1;
    }
  }
  const whole = count > 1 && opens(source, line) ? slips[end]! : Infinity;
  const least = Math.min(whole, broken);
  const most = Math.max(1, count / WORDS_A_SLIP) + BROKEN;
  return { slips: least <= most ? least : Infinity, broken: broken < whole };
}

function slip(typed: string, word: string): number {
  if (typed === word) return 0;
  const close = word.length > 2 && Math.abs(typed.length - word.length) <= 2;
  return close && misspells(typed, word) ? 1 : Infinity;
}

/** Whether a line has the sign that stands before a message's first value. */
function opens(source: string, line: string): boolean {
  const [, sign = ''] = /([^\w\s])\s*\{/.exec(source) ?? [];
  return line.includes(sign);
}
