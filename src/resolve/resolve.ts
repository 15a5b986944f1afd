/** Pasted text → the rows that it may be about. Pure, synchronous, linear in the text. */
import { find, type Finding } from './find.ts';
import { notesOf } from './notes.ts';
import { peel } from './peel.ts';
import type { Index } from './prepare.ts';
import type { Answer } from './types.ts';

/** What a text is about by the codes, messages and statuses in it, as `find` tells, with its notes. */
export function resolve(text: string, index: Index): Answer {
  return withNotes(find(text, index, peel), index);
}

/** What was found, with what there is to say of it. */
export function withNotes({ candidates, saw, facts }: Finding, index: Index): Answer {
  return { candidates, saw: { ...saw, notes: notesOf(facts, index) } };
}
