/** What both ways of showing answers are given and share. */
import type { Answer, Candidate } from '../../resolve/types.ts';
import type { Href } from '../../site/href.ts';
import type { Ask } from './engine.ts';

export interface Tools {
  readonly href: Href;
  readonly ask: Ask;
  /** Says something to everybody, screen readers included. */
  readonly tell: (text: string) => void;
}

/** Said where the resolver's files cannot be had: offline, or a page older than the site. */
export const NO_ANSWERS =
  'Answers could not be loaded. Reload the page, or use the lists of codes, categories and statuses.';

/** The address of a candidate's row, with the reader's values. */
export function addressOf(href: Href, candidate: Candidate): string {
  return href.row({ path: candidate.path }, { anchor: candidate.anchor }, { ...candidate.args });
}

/** How many answers there are, in words. */
export function summary(answer: Answer, found: number): string {
  const rows = answer.candidates.length;
  const notes = answer.saw.notes.map(({ text }) => text).join(' ');
  const count = rows + found === 1 ? '1 result.' : `${rows + found} results.`;
  return rows + found === 0 ? notes || 'No results.' : `${count} ${notes}`.trim();
}

/** Runs a task some time after the last call. */
export function debounce(task: () => void, milliseconds: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(task, milliseconds);
  };
}

/** A promise that is rejected where the other one takes longer than so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Too late.')), milliseconds);
  });
  return Promise.race([promise, late]);
}

/** What an address can carry without being sent: longer texts stay out of it. */
const MOST_IN_ADDRESS = 8_000;

/**
 * The search page with a text. The text is in the fragment, which is not sent to the server; the
 * page moves short ones to `?q=` without a request.
 */
export function searchAddress(href: Href, text: string): string {
  return text.length <= MOST_IN_ADDRESS
    ? `${href.search}#q=${encodeURIComponent(text.toWellFormed())}`
    : href.search;
}
