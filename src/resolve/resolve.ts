/** Pasted text → the rows that it may be about. Pure, synchronous, linear in the text. */
import { find, type Finding } from './find.ts';
import { reread } from './extract/misread.ts';
import { notesOf } from './notes/notes.ts';
import { unescapeLayer } from './text/unescape-layer.ts';
import type { Index } from './index/prepare.ts';
import type { Answer } from './types.ts';

/** What a text is about by the codes, messages and statuses in it, as `find` tells, with its notes. */
export function resolve(text: string, index: Index): Answer {
  const further = (read: string): string => {
    const unescaped = unescapeLayer(read);
    return unescaped === read ? reread(read, index) : unescaped;
  };
  return withNotes(find(text, index, further), index);
}

/** What was found, with what there is to say of it. */
export function withNotes({ candidates, saw, facts }: Finding, index: Index): Answer {
  return { candidates, saw: { ...saw, notes: notesOf(facts, index) } };
}
