/** Text → words, numbers and ideographs, with their places; known words by number. */
import { asciiWords } from './ascii-words.ts';
import { classify, DIGIT, fold, foldedIn, foldText, IDEOGRAPH, kindIn, OTHER } from './chars.ts';

/** The words that mean something to an index. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Open-addressed hash table: 1 + word number, 0 where empty. */
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
}

export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** LETTER, DIGIT or IDEOGRAPH. */
  readonly kind: Uint8Array;
  /** Number in the lexicon, or -1. */
  readonly word: Int32Array;
  /** The tokens that can mean something: known words, and numbers that may be a status. */
  readonly telling: readonly number[];
}

/** Digits of an HTTP status. */
const STATUS_DIGITS = 3;

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, as a signed 32-bit number. */
export function fnv1a(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** A lexicon of folded words; repetitions are dropped. */
export function createLexicon(source: Iterable<string>): Lexicon {
  const numbers = new Map<string, number>();
  for (const word of source) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const words = [...numbers.keys()];
  let size = 16;
  while (size < words.length * 4) size *= 2;
  const slots = new Int32Array(size);
  const hashes = Int32Array.from(words, fnv1a);
  hashes.forEach((hash, number) => {
    let slot = hash & (size - 1);
    while (slots[slot]) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  });
  return { words, numbers, slots, hashes };
}

export const NO_WORDS: Lexicon = createLexicon([]);

/** Splits a text. Letters and digits never share a token: `iic1267` is `iic` and `1267`. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const { length } = text;
  let room = 64 + (length >> 2);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let kind = new Uint8Array(room);
  let word = new Int32Array(room);
  const telling: number[] = [];
  let count = 0;
  for (let at = 0; at < length;) {
    const first = classify(text.charCodeAt(at));
    const now = kindIn(first);
    const from = at;
    at += 1;
    if (now === OTHER) continue;
    let hash = Math.imul(OFFSET ^ foldedIn(first), PRIME);
    for (; at < length && now !== IDEOGRAPH; at += 1) {
      const next = classify(text.charCodeAt(at));
      if (kindIn(next) !== now) break;
      hash = Math.imul(hash ^ foldedIn(next), PRIME);
    }
    if (count === room) {
      room *= 2;
      start = grown(start, new Int32Array(room));
      end = grown(end, new Int32Array(room));
      kind = grown(kind, new Uint8Array(room));
      word = grown(word, new Int32Array(room));
    }
    const number = find(lexicon, hash, text, from, at);
    if (number >= 0 || (now === DIGIT && at - from === STATUS_DIGITS)) telling.push(count);
    start[count] = from;
    end[count] = at;
    kind[count] = now;
    word[count] = number;
    count += 1;
  }
  return { text, count, start, end, kind, word, telling };
}

/** A token, folded. */
export function tokenText(tokens: Tokens, index: number): string {
  return foldText(tokens.text, tokens.start[index], tokens.end[index]);
}

/** Characters of a token. */
export function tokenLength({ start, end }: Tokens, index: number): number {
  return end[index]! - start[index]!;
}

/** Whether a token touches the one before it, as `1267` does in `iic1267`. Ideographs never do. */
export function touches({ start, end, kind, count }: Tokens, index: number): boolean {
  return (
    index > 0 &&
    index < count &&
    end[index - 1] === start[index] &&
    kind[index] !== IDEOGRAPH &&
    kind[index - 1] !== IDEOGRAPH
  );
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  if (/^[\0-\x7f]*$/.test(text)) return asciiWords(text);
  const tokens = tokenise(text, NO_WORDS);
  return textsOf(tokens);
}

/** All tokens, folded. */
export function textsOf(tokens: Tokens): string[] {
  return Array.from({ length: tokens.count }, (_, token) => tokenText(tokens, token));
}

function grown<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

function find(
  { words, slots, hashes }: Lexicon,
  hash: number,
  text: string,
  from: number,
  to: number,
) {
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot]; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1;
    if (hashes[number] === hash && same(words[number]!, text, from, to)) return number;
  }
  return -1;
}

function same(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== fold(text.charCodeAt(from + at))) return false;
  return true;
}
