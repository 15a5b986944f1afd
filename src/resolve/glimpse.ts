/**
 * What is seen of a text at first sight: the row of the only code that it names. It is shown while
 * what reads the text is under way, which confirms it, adds the values, the notes and other rows, and
 * now and then finds that the text is about something else.
 */
import { byCode, unmistakable } from './plain.ts';
import { candidate, NO_VALUES, type Code } from './index/rows.ts';
import type { Answer } from './types.ts';

/** The answer at first sight; null where there is nothing to see. Takes a pass over the text. */
export function glimpse(text: string, codes: readonly Code[]): Answer | null {
  const named = unmistakable(codes);
  const seen = new Set<Code>();
  for (const [word] of text.matchAll(/\w+(?:[.-]\w+)*/g)) {
    const code = named.get(word.toLowerCase());
    if (code) seen.add(code);
    if (seen.size > 1) return null;
  }
  const [code] = seen;
  // Which of several rows it is, reading tells.
  if (code?.rows.length !== 1) return null;
  return {
    candidates: [candidate(code.rows[0]!, NO_VALUES, byCode(code, 1))],
    saw: { codes: [code.id], statuses: [], messages: [], notes: [] },
  };
}
