/** Candidates that words may tell more about. */
import type { Candidate } from '../types.ts';

/**
 * Whether a candidate may owe itself to its placeholder, which takes anything: `MFA device limit hit`
 * begins like `MFA device {0} not found.` Values are seldom plain words and nothing else.
 */
export function isDoubtful({ cut, args }: Candidate): boolean {
  return cut && /^\p{Ll}[\p{L}\s'’.,!?]*$/u.test(Object.values(args).at(-1) ?? '');
}
