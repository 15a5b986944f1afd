/** What is said of an answer as a whole. */
import { count } from '../../catalog/count.ts';
import type { Note } from '../../resolve/types.ts';

/** Shown if the resolver's files cannot be loaded: offline, or on a page older than the site. */
export const NO_ANSWERS =
  'Answers could not be loaded. Reload the page, or use the lists of codes, categories and statuses.';

/** Shown if codes and messages were loaded, but not what reads whole texts. */
export const NOT_ALL =
  'The text could not be read in full; this is what was seen at first sight. Reload the page for more.';

/** How many results there are and what else is known of the question, in words. */
export function summary(results: number, notes: readonly Note[]): string {
  const texts = notes.map(({ text }) => text).join(' ');
  if (!results) return texts || 'No results.';
  return `${count(results, 'result')}. ${texts}`.trim();
}
