/** The layers of an answer: codes and messages first, words where these leave it open. */
import { looksTyped } from './typed.ts';
import type { Answer, Candidate } from './types.ts';

/** Whether words may tell more of a text than codes and messages have. */
export function needsWords(text: string, { candidates, saw }: Answer): boolean {
  const settled = saw.notes.some(({ kind }) => kind !== 'status-only' && kind !== 'tie');
  return !settled && candidates.every(isDoubtful) && looksTyped(text);
}

/**
 * Whether a candidate may owe itself to its placeholder, which takes anything: `MFA device limit hit`
 * begins like `MFA device {0} not found.` Values are seldom plain words and nothing else.
 */
function isDoubtful({ cut, args }: Candidate): boolean {
  return cut && /^\p{Ll}[\p{L}\s'’.,!?]*$/u.test(Object.values(args).at(-1) ?? '');
}

/** An answer with what words have found before what is in doubt. */
export function addWords(found: Answer, meant: readonly Candidate[]): Answer {
  if (!meant.length) return found;
  const isMeant = (row: Candidate): boolean =>
    meant.some(({ code, anchor }) => code === row.code && anchor === row.anchor);
  const others = found.candidates.filter((row) => !isMeant(row));
  const notes = found.saw.notes.filter(({ kind }) => kind !== 'tie');
  return { candidates: [...meant, ...others], saw: { ...found.saw, notes } };
}
