/** Queries the resolver, with something to show until the answer is there. */
import type { Answer } from '../../resolve/types.ts';
import { NO_ANSWERS, NOT_ALL } from './said.ts';

/** Milliseconds for which the answer to another text may stand while the next one is under way. */
const STALE = 50;

/** An empty answer. */
export const NO_ANSWER: Answer = {
  candidates: [],
  saw: { codes: [], statuses: [], messages: [], notes: [] },
};

/**
 * The result of a query; if it failed, only what had been seen by then, and what is missing, in a
 * sentence.
 */
export type Outcome<T> = Partial<T> & { readonly answer: Answer; readonly missing?: string };

/**
 * Runs a query and meanwhile shows the glimpse or, after `STALE` ms without one, an empty answer.
 * If the query fails, resolves to the glimpse plus a sentence on what is missing.
 *
 * @param ask runs the query; it passes the glimpse, what is seen at first sight, to its argument
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
