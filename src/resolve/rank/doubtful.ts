/** Candidates that words may tell more about. */
import type { Candidate, Saw } from '../types.ts';

/** A message that the text breaks off in must make up at least this share of the text. */
const MOST_OF_IT = 0.5;

/**
 * Whether a candidate whose message breaks off in the text may not be meant. It may owe itself to its
 * placeholder, which takes anything: `MFA device limit hit` begins like `MFA device {0} not found.`,
 * and values are seldom plain words and nothing else. Or it is a few words among others.
 */
export function isDoubtful(
  { cut, args }: Candidate,
  text: string,
  { messages }: Pick<Saw, 'messages'>,
): boolean {
  if (!cut) return false;
  const values = Object.values(args);
  if (values.length) return /^\p{Ll}[\p{L}\s'’.,!?]*$/u.test(values.at(-1)!);
  return messages.join('').length < text.length * MOST_OF_IT;
}
