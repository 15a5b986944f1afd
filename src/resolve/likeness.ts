/** How alike a word of a template and a token of a text are. */
import { LETTER } from './chars.ts';
import { tokenText, type Lexicon, type Tokens } from './tokens.ts';

const TYPO = 0.85;
/** A misspelling that is itself a word that messages use: `user` for `users`. */
const OTHER_WORD = 0.6;

/** 1 for the word itself, less for a misspelling of it, 0 for another word. */
export function likeness(word: number, index: number, tokens: Tokens, lexicon: Lexicon): number {
  if (tokens.word[index] === word) return 1;
  if (tokens.kind[index] !== LETTER) return 0;
  const right = lexicon.words[word]!;
  const length = tokens.end[index]! - tokens.start[index]!;
  if (right.length < 2 || Math.abs(length - right.length) > 2) return 0;
  if (!misspells(tokenText(tokens, index), right)) return 0;
  // The shortest words are too alike for one that is known to be another's misspelling.
  if (tokens.word[index]! < 0) return right.length > 2 ? TYPO : OTHER_WORD;
  return right.length > 2 ? OTHER_WORD : 0;
}

/**
 * Whether `typed` is `right` with one letter added, lost, changed or swapped with its neighbour;
 * in words of eight letters and more also with two such slips next to each other.
 */
export function misspells(typed: string, right: string): boolean {
  let head = 0;
  while (head < typed.length && head < right.length && typed[head] === right[head]) head += 1;
  let end = 0;
  const most = Math.min(typed.length, right.length) - head;
  while (end < most && typed.at(-1 - end) === right.at(-1 - end)) end += 1;
  const one = typed.slice(head, typed.length - end);
  const two = right.slice(head, right.length - end);
  if (one.length <= 1 && two.length <= 1) return true;
  if (one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0]) return true;
  return right.length >= 8 && one.length <= 2 && two.length <= 2;
}
