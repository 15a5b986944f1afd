/** All layers of an answer: codes and messages first, words where these leave it open. */
import type { Index } from './index/prepare.ts';
import { resolve, withNotes } from './resolve.ts';
import { isDoubtful } from './rank/doubtful.ts';
import { looksTyped } from './words/typed.ts';
import type { Answer, Candidate } from './types.ts';
import { preparingWords, type Words } from './words/words-index.ts';
import { searchTyped } from './words/words.ts';

export { preparingWords, resolve, withNotes };

/** What a text is about. `words` is null where a catalog is too large to have them in one file. */
export function answer(text: string, index: Index, words: Words | null): Answer {
  const found = resolve(text, index);
  return words && needsWords(text, found) ? withWords(found, text, words) : found;
}

/** Whether words may tell more of a text than codes and messages have. */
export function needsWords(text: string, { candidates, saw }: Answer): boolean {
  const settled = saw.notes.some(({ kind }) => kind !== 'status-only' && kind !== 'tie');
  return !settled && looksTyped(text) && candidates.every((row) => isDoubtful(row, text, saw));
}

/** An answer with what words find before what is in doubt. */
export function withWords(found: Answer, text: string, words: Words): Answer {
  const meant = searchTyped(text, words);
  if (!meant.length) return found;
  const isMeant = (row: Candidate): boolean =>
    meant.some(({ code, anchor }) => code === row.code && anchor === row.anchor);
  const others = found.candidates.filter((row) => !isMeant(row));
  const notes = found.saw.notes.filter(({ kind }) => kind !== 'tie');
  return { candidates: [...meant, ...others], saw: { ...found.saw, notes } };
}
