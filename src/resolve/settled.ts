/** Whether an answer is complete as it was found, so that neither notes nor words add to it. */
import type { Finding } from './find.ts';
import type { Candidate } from './types.ts';

export function isSettled({ candidates, facts }: Finding): boolean {
  return !facts.length && candidates.some((row) => !isDoubtful(row));
}

/**
 * Whether a candidate may owe itself to its placeholder, which takes anything: `MFA device limit hit`
 * begins like `MFA device {0} not found.` Values are seldom plain words and nothing else.
 */
export function isDoubtful({ cut, args }: Candidate): boolean {
  return cut && /^\p{Ll}[\p{L}\s'’.,!?]*$/u.test(Object.values(args).at(-1) ?? '');
}
