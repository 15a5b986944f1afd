/** Pasted text → the rows that it may be about. Pure, synchronous, linear in the text. */
import { find } from './find.ts';
import { notesOf } from './notes.ts';
import { peel } from './peel.ts';
import type { Index } from './prepare.ts';
import type { Answer } from './types.ts';

/** What a text is about by the codes, messages and statuses in it, as `find` tells, with its notes. */
export function resolve(text: string, index: Index): Answer {
  const { candidates, saw, facts } = find(text, index, peel);
  return { candidates, saw: { ...saw, notes: notesOf(facts, index) } };
}
