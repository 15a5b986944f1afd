/**
 * Lays a template over a text, starting from one word that both have: word by word to the right
 * and to the left, with typos, lost, added, joined and split words, and jumps over placeholders.
 * The cost is a small multiple of the template's length, whatever the text's.
 */
import { DIGIT, LETTER } from '../text/chars.ts';
import { likeness } from './likeness.ts';
import { firstFrom } from '../text/sorted.ts';
import type { Range } from './range.ts';
import type { Template } from '../index/template.ts';
import { tokenText, type Lexicon, type Tokens } from '../text/tokens.ts';

/** Where each known word stands in a text. */
export interface Places {
  /** Token numbers of a word, ascending. */
  of(word: number): readonly number[];
}

export interface Alignment {
  readonly template: Template;
  /** Token at which each literal word was found, or -1. */
  readonly at: Int32Array;
  /** Sum of the weights of the words found, each times its likeness. */
  readonly hit: number;
  /** How many literal words were found, and how many of these letter for letter. */
  readonly found: number;
  readonly exact: number;
  /** Words of the text that stand between literal words and belong to nothing. */
  readonly extra: number;
  /** Whether the text ends before the template does. */
  readonly cut: boolean;
  readonly first: number;
  readonly last: number;
}

/** Characters a placeholder's value may have before more of the message follows. */
const REACH = 4000;
/** Occurrences of the word after a placeholder that are tried. */
const TRIES = 8;
const JOINED = 0.9;
/** Tokens of a text in which a misspelt word is looked for at every place. */
const SHORT_TEXT = 200;

/** Lays a template over a text so that its word `k` is token `a`. */
export function align(
  template: Template,
  k: number,
  a: number,
  range: Range,
  lexicon: Lexicon,
): Alignment {
  return verbatim(template, k, a, range.tokens) ?? nearly(template, k, a, range, lexicon);
}

/** A template whose words all stand one after the other, as most do; otherwise null. */
function verbatim(template: Template, k: number, a: number, { word }: Tokens): Alignment | null {
  const { words, weights, slots } = template;
  const count = words.length;
  const first = a - k;
  const at = new Int32Array(count);
  for (let j = 0; j < count; j += 1) {
    if (word[first + j] !== words[j] || (j > 0 && slots[j])) return null;
    at[j] = first + j;
  }
  // Added up in the order of `nearly`: another one differs in the last bit, and breaks ties.
  let hit = 0;
  for (let j = k; j < count; j += 1) hit += weights[j]!;
  for (let j = k - 1; j >= 0; j -= 1) hit += weights[j]!;
  const last = first + count - 1;
  return { template, at, hit, found: count, exact: count, extra: 0, cut: false, first, last };
}

function nearly(
  template: Template,
  k: number,
  a: number,
  range: Range,
  lexicon: Lexicon,
): Alignment {
  const { tokens, places } = range;
  const { words, weights, slots } = template;
  const at = new Int32Array(words.length).fill(-1);
  at[k] = a;
  let hit = weights[k]!;
  let found = 1;
  let exact = 1;
  let extra = 0;
  let cut = false;
  const limit = [a, a];

  const like = (j: number, i: number): number =>
    i < 0 || i >= tokens.count ? 0 : likeness(words[j]!, i, tokens, lexicon);
  const take = (j: number, i: number, value: number, span = 1): void => {
    at[j] = i;
    hit += weights[j]! * value;
    found += 1;
    if (value === 1) exact += 1;
    limit[0] = Math.min(limit[0]!, i);
    limit[1] = Math.max(limit[1]!, i + span - 1);
  };

  for (const step of [1, -1] as const) {
    let i = a + step;
    let j = k + step;
    while (j >= 0 && j < words.length) {
      if (slots[step > 0 ? j : j + 1]) {
        const jump = beyond(j, i, step);
        if (jump < 0) {
          // A text that is all message breaks off within a value.
          if (step > 0) cut = range.whole && i < tokens.count;
          break;
        }
        i = jump;
      }
      if (i < 0 || i >= tokens.count) break;
      const value = like(j, i);
      const next = j + step;
      const nextFree = next >= 0 && next < words.length && !slots[step > 0 ? next : next + 1];
      if (value) {
        take(j, i, value);
        i += step;
      } else if (nextFree && joined(words[j]!, words[next]!, i, step)) {
        take(j, i, JOINED);
        take(next, i, JOINED);
        i += step;
        j += step;
      } else if (split(words[j]!, i, step)) {
        take(j, step > 0 ? i : i - 1, JOINED, 2);
        i += 2 * step;
      } else if (like(j, i + step) === 1 && (!nextFree || like(next, i) < 1)) {
        extra += 1;
        take(j, i + step, 1);
        i += 2 * step;
      } else if (nextFree && like(next, i)) {
        // The word is missing; the next turn takes the one after it.
      } else if (nextFree && like(next, i + step)) {
        extra += 1;
        i += step;
      } else break;
      j += step;
    }
    if (step > 0 && j < words.length && !cut) cut = begun(j, i);
  }
  return { template, at, hit, found, exact, extra, cut, first: limit[0]!, last: limit[1]! };

  /** Where the literal words beyond a placeholder go on; -1 where they do not. */
  function beyond(j: number, from: number, step: 1 | -1): number {
    const run = runLength(j, step);
    if (range.field && step > 0 && j + run === words.length) {
      const end = tokens.count - run;
      if (end >= from && runFits(j, end, 1, run) === run) return end;
    }
    const near = nearest(j, from, step, run);
    if (near >= 0) return near;
    if (run < 2) return misspelt(j, from, step);
    // The first word behind the placeholder may be the misspelt one.
    const second = nearest(j + step, from + step, step, run - 1);
    return second < 0 || !like(j, second - step) ? -1 : second - step;
  }

  function nearest(j: number, from: number, step: 1 | -1, run: number): number {
    const list = places.of(words[j]!);
    let index = step > 0 ? firstFrom(list, from) : firstFrom(list, from + 1) - 1;
    let best = -1;
    for (let tries = 0; tries < TRIES; tries += 1, index += step) {
      const token = list[index];
      if (token === undefined) return best;
      const distance = Math.abs(
        tokens.start[token]! - tokens.start[Math.min(Math.max(from, 0), tokens.count - 1)]!,
      );
      if (distance > REACH) return best;
      if (runFits(j, token, step, Math.min(run, 3)) < Math.min(run, 2)) continue;
      if (step > 0 && (j + run < words.length || endsHere(token + run - 1))) return token;
      // A value may begin with the word before it: `User [user-1] or email address …`.
      if (step < 0 && isBeforeValue(j, token)) return token;
      if (step < 0 && best < 0) best = token;
    }
    return best;
  }

  /** Whether what stands between a word and the value behind it stands behind a token. */
  function isBeforeValue(j: number, token: number): boolean {
    const slot = slots[j + 1];
    return !slot || tokens.text.startsWith(slot.texts[0]!, tokens.end[token]);
  }

  /** Whether a message can end with a token: no lower-case words go on behind it. */
  function endsHere(token: number): boolean {
    const next = token + 1;
    if (next >= tokens.count) return true;
    const gap = tokens.text.slice(
      tokens.end[token],
      Math.min(tokens.start[next]!, tokens.end[token]! + 8),
    );
    return /[^\s.]|\n/.test(gap) || /[^a-z]/.test(tokens.text[tokens.start[next]!]!);
  }

  /** A single word between two placeholders, misspelt. Looked for in short texts only. */
  function misspelt(j: number, from: number, step: 1 | -1): number {
    if (tokens.count > SHORT_TEXT) return -1;
    for (let i = from; i >= 0 && i < tokens.count; i += step) if (like(j, i)) return i;
    return -1;
  }

  function runLength(j: number, step: 1 | -1): number {
    let run = 1;
    for (let n = j + step; n >= 0 && n < words.length && !slots[step > 0 ? n : n + 1]; n += step)
      run += 1;
    return run;
  }

  function runFits(j: number, i: number, step: 1 | -1, run: number): number {
    let fits = 0;
    for (let n = 0; n < run; n += 1) if (like(j + n * step, i + n * step)) fits += 1;
    return fits;
  }

  function joined(one: number, two: number, i: number, step: 1 | -1): boolean {
    if (tokens.kind[i] !== LETTER && tokens.kind[i] !== DIGIT) return false;
    const both = lexicon.words[step > 0 ? one : two]! + lexicon.words[step > 0 ? two : one]!;
    return tokens.end[i]! - tokens.start[i]! === both.length && tokenText(tokens, i) === both;
  }

  function split(word: number, i: number, step: 1 | -1): boolean {
    const left = step > 0 ? i : i - 1;
    if (left < 0 || left + 1 >= tokens.count) return false;
    const length =
      tokens.end[left]! - tokens.start[left]! + tokens.end[left + 1]! - tokens.start[left + 1]!;
    const text = lexicon.words[word]!;
    return length === text.length && tokenText(tokens, left) + tokenText(tokens, left + 1) === text;
  }

  /** Whether the text ends before word `j`, or within it. */
  function begun(j: number, i: number): boolean {
    if (i >= tokens.count) return true;
    if (i < tokens.count - 1 && !endsLine(i)) return endsLine(i - 1);
    const whole = lexicon.words[words[j]!]!;
    const length = tokens.end[i]! - tokens.start[i]!;
    // A token may be as long as the text.
    if (length > whole.length || !whole.startsWith(tokenText(tokens, i))) return false;
    take(j, i, length / whole.length);
    return true;
  }

  function endsLine(i: number): boolean {
    if (i + 1 >= tokens.count) return true;
    const gap = tokens.text.slice(
      tokens.end[i],
      Math.min(tokens.start[i + 1]!, tokens.end[i]! + 8),
    );
    return /^\s*(?:\n|\.{2,}|…)/.test(gap);
  }
}
