/**
 * Lays a template over a text, starting from one word that both have: word by word to the right
 * and to the left, with typos, lost, added, joined and split words, and jumps over placeholders.
 * The cost is a small multiple of the template's length, whatever the text's. Everywhere `place` is
 * a word's place in the template, and `token` one in the text.
 */
import { followsSlot, gapBehind, likenessAt, type Direction, type Overlay } from './overlay.ts';
import type { Range } from './range.ts';
import { resync } from './resync.ts';
import type { Template } from '../index/template.ts';
import { tokenLength, tokenText, type Lexicon, type Tokens } from '../text/tokens.ts';

export interface Alignment {
  readonly template: Template;
  /** Token at which each literal word was found, or -1. */
  readonly at: Int32Array;
  /** Sum of the weights of the words found, each times its likeness. */
  readonly weight: number;
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

/** Lays a template over a text so that its word at `place` is `token`. */
export function align(
  template: Template,
  place: number,
  token: number,
  range: Range,
  lexicon: Lexicon,
): Alignment {
  return (
    verbatim(template, place, token, range.tokens) ??
    nearly({ template, range, lexicon }, place, token)
  );
}

/** A template whose words all stand one after the other, as most do; otherwise null. */
function verbatim(
  template: Template,
  place: number,
  token: number,
  { word }: Tokens,
): Alignment | null {
  const { words, weights, slots } = template;
  const count = words.length;
  const first = token - place;
  const at = new Int32Array(count);
  for (let n = 0; n < count; n += 1) {
    if (word[first + n] !== words[n] || (n > 0 && slots[n])) return null;
    at[n] = first + n;
  }
  // Summed in the order of `nearly`: a different last bit would turn a tie into a winner.
  let weight = 0;
  for (let n = place; n < count; n += 1) weight += weights[n]!;
  for (let n = place - 1; n >= 0; n -= 1) weight += weights[n]!;
  const last = first + count - 1;
  return { template, at, weight, found: count, exact: count, extra: 0, cut: false, first, last };
}

/** The likeness of words that the text writes as one, or of one that it writes as two. */
const JOINED = 0.9;

/** How many words of the template and tokens of the text a step takes. */
interface Step {
  readonly words: number;
  readonly tokens: number;
}

const ONE_EACH: Step = { words: 1, tokens: 1 };
const TWO_WORDS: Step = { words: 2, tokens: 1 };
const TWO_TOKENS: Step = { words: 1, tokens: 2 };
const NO_TOKEN: Step = { words: 1, tokens: 0 };

/** An alignment in the making. */
interface Walk extends Overlay {
  readonly laid: { -readonly [Key in keyof Alignment]: Alignment[Key] };
}

/** A template laid over a text that differs from it. */
function nearly(overlay: Overlay, place: number, token: number): Alignment {
  const { template } = overlay;
  const at = new Int32Array(template.words.length).fill(-1);
  const laid = {
    template,
    at,
    weight: 0,
    found: 0,
    exact: 0,
    extra: 0,
    cut: false,
    first: token,
    last: token,
  };
  const walk = { ...overlay, laid };
  take(walk, place, token, 1);
  go(walk, place + 1, token + 1, 1);
  go(walk, place - 1, token - 1, -1);
  return laid;
}

/** Goes in one direction as far as the text follows the template. */
function go(walk: Walk, place: number, token: number, direction: Direction): void {
  const { template, range, laid } = walk;
  const { length } = template.words;
  const { count } = range.tokens;
  while (place >= 0 && place < length) {
    if (followsSlot(template, place, direction)) {
      const next = resync(walk, place, token, direction);
      if (next < 0) {
        // A text that is all message breaks off within a value.
        if (direction > 0) laid.cut = range.whole && token < count;
        break;
      }
      token = next;
    }
    const step = token >= 0 && token < count ? stepFrom(walk, place, token, direction) : null;
    if (!step) break;
    place += step.words * direction;
    token += step.tokens * direction;
  }
  if (direction > 0 && place < length && !laid.cut) laid.cut = breaksOff(walk, place, token);
}

/** Takes what stands at a token for the word at a place; null where that is something else. */
function stepFrom(walk: Walk, place: number, token: number, direction: Direction): Step | null {
  const { template, laid } = walk;
  const value = likenessAt(walk, place, token);
  if (value) {
    take(walk, place, token, value);
    return ONE_EACH;
  }
  const next = place + direction;
  const hasNext =
    next >= 0 && next < template.words.length && !followsSlot(template, next, direction);
  if (hasNext && isJoined(walk, place, next, token)) {
    take(walk, place, token, JOINED);
    take(walk, next, token, JOINED);
    return TWO_WORDS;
  }
  const left = direction > 0 ? token : token - 1;
  if (isSplit(walk, place, left)) {
    take(walk, place, left, JOINED, 2);
    return TWO_TOKENS;
  }
  const behind = token + direction;
  const nextHere = hasNext ? likenessAt(walk, next, token) : 0;
  if (nextHere < 1 && likenessAt(walk, place, behind) === 1) {
    laid.extra += 1;
    take(walk, place, behind, 1);
    return TWO_TOKENS;
  }
  // The word is missing, or something else stands in its place.
  if (nextHere) return NO_TOKEN;
  if (!hasNext || !likenessAt(walk, next, behind)) return null;
  laid.extra += 1;
  return ONE_EACH;
}

/** Whether the text breaks off before a word of the template, or within it. */
function breaksOff(walk: Walk, place: number, token: number): boolean {
  const { tokens } = walk.range;
  if (token >= tokens.count) return true;
  if (token < tokens.count - 1 && !endsLine(tokens, token)) return endsLine(tokens, token - 1);
  const word = wordAt(walk, place);
  const length = tokenLength(tokens, token);
  // A token may be as long as the text.
  if (length > word.length || !word.startsWith(tokenText(tokens, token))) return false;
  take(walk, place, token, length / word.length);
  return true;
}

/** Counts a word as found at a token, or at so many of them. */
function take({ template, laid }: Walk, place: number, token: number, value: number, count = 1) {
  laid.at[place] = token;
  laid.weight += template.weights[place]! * value;
  laid.found += 1;
  if (value === 1) laid.exact += 1;
  laid.first = Math.min(laid.first, token);
  laid.last = Math.max(laid.last, token + count - 1);
}

/** Whether a token is two words of the template, which follow each other, written as one. */
function isJoined(overlay: Overlay, place: number, next: number, token: number): boolean {
  const { tokens } = overlay.range;
  const both = wordAt(overlay, Math.min(place, next)) + wordAt(overlay, Math.max(place, next));
  return tokenLength(tokens, token) === both.length && tokenText(tokens, token) === both;
}

/** Whether a token and the one behind it are a word of the template, written as two. */
function isSplit(overlay: Overlay, place: number, left: number): boolean {
  const { tokens } = overlay.range;
  const right = left + 1;
  if (left < 0 || right >= tokens.count) return false;
  const word = wordAt(overlay, place);
  return (
    tokenLength(tokens, left) + tokenLength(tokens, right) === word.length &&
    tokenText(tokens, left) + tokenText(tokens, right) === word
  );
}

function wordAt({ template, lexicon }: Overlay, place: number): string {
  return lexicon.words[template.words[place]!]!;
}

/** Whether a line ends behind a token, or the text is broken off with an ellipsis. */
function endsLine(tokens: Tokens, token: number): boolean {
  return token + 1 >= tokens.count || /^\s*(?:\n|\.{2,}|…)/.test(gapBehind(tokens, token));
}
