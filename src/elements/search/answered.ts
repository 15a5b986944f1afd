/** Asks for an answer, with something to look at until it is there. */
import type { Answer } from '../../resolve/types.ts';
import { NO_ANSWERS, NOT_ALL } from './said.ts';

/** Milliseconds for which the answer to another text may stand while the next one is under way. */
const STALE = 50;

/** The answer to no question. */
export const NO_ANSWER: Answer = {
  candidates: [],
  saw: { codes: [], statuses: [], messages: [], notes: [] },
};

/** What came of a question; where it failed, what could not be had, in a sentence, and nothing else. */
type Outcome<T> = Partial<T> & { readonly answer: Answer; readonly missing?: string };

/**
 * What comes of a question. Where it cannot be answered, what was seen at first sight is the answer.
 *
 * @param ask is given what takes that which is seen at first sight
 * @param show shows what has been seen so far: once something is, and where that takes long, nothing
 */
export async function answered<T>(
  ask: (glimpsed: (seen: Answer) => void) => Promise<T & { readonly answer: Answer }>,
  show: (seen: Answer) => void,
): Promise<Outcome<T>> {
  let seen = NO_ANSWER;
  const late = setTimeout(() => show(seen), STALE);
  try {
    return await ask((glimpse) => show((seen = glimpse)));
  } catch {
    const missing = seen.candidates.length ? NOT_ALL : NO_ANSWERS;
    return { answer: seen, missing } as Outcome<T>;
  } finally {
    clearTimeout(late);
  }
}
