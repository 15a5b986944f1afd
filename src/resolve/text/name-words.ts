/** The words of a name that a program gives: `InvalidParam`, `bucket/not-empty`, `Slow Down`. */
import { wordsOf } from './tokens.ts';

/** Folded words, split where capitals begin one. */
export function nameWords(name: string): string[] {
  return wordsOf(name.replace(/([a-z\d])([A-Z])/g, '$1 $2'));
}
