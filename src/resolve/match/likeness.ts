/** How alike a word of a template and a token of a text are. */
import { LETTER } from '../text/chars.ts';
import { misspells } from '../text/misspells.ts';
import { tokenLength, tokenText, touches, type Lexicon, type Tokens } from '../text/tokens.ts';

const TYPO = 0.85;
/** A misspelling that is itself a word that messages use: `user` for `users`. */
const OTHER_WORD = 0.6;

/** 1 for the word itself, less for a misspelling of it, 0 for another word. */
export function likeness(word: number, index: number, tokens: Tokens, lexicon: Lexicon): number {
  if (tokens.word[index] === word) return 1;
  if (tokens.kind[index] !== LETTER) return 0;
  const right = lexicon.words[word]!;
  const length = tokenLength(tokens, index);
  if (right.length < 2 || Math.abs(length - right.length) > 2) return 0;
  if (!misspells(tokenText(tokens, index), right)) return 0;
  // Letters between digits are a part of an id: `ad` in `d10ad3e9`.
  if (touches(tokens, index) && touches(tokens, index + 1)) return 0;
  // The shortest words are too alike for one that is known to be another's misspelling.
  if (tokens.word[index]! < 0) return right.length > 2 ? TYPO : OTHER_WORD;
  return right.length > 2 ? OTHER_WORD : 0;
}
