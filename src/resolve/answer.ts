/** All layers in one: codes and messages first, words where there are neither. */
import { resolve, type Index } from './resolve.ts';
import { needsWords } from './typed.ts';
import type { Answer } from './types.ts';
import { searchTyped, type Words } from './words.ts';

/** What a text is about. `words` is null where a catalog is too large to have them in one file. */
export function answer(text: string, index: Index, words: Words | null): Answer {
  const found = resolve(text, index);
  if (!words || !needsWords(text, found)) return found;
  return { ...found, candidates: searchTyped(text, words) };
}
