/** All layers in one, over a catalog that is in memory whole. */
import { addWords, needsWords } from './layers.ts';
import { resolve, type Index } from './resolve.ts';
import type { Answer } from './types.ts';
import { searchTyped } from './words.ts';
import type { Words } from './words-index.ts';

/** What a text is about. `words` is null where a catalog is too large to have them in one file. */
export function answer(text: string, index: Index, words: Words | null): Answer {
  const found = resolve(text, index);
  return words && needsWords(text, found) ? addWords(found, searchTyped(text, words)) : found;
}
