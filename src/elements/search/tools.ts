/** What both ways of showing answers are given and share. */
import type { First } from '../../resolve/index/files.ts';
import type { Resolver } from '../../resolve/load.ts';
import type { Note } from '../../resolve/types.ts';
import { makeHref, type Href } from '../../site/href.ts';
import type { SearchBox } from '../search-box.ts';
import { createEngine } from './engine.ts';
import type { Found, Query } from './finds.ts';

export interface Tools {
  readonly href: Href;
  readonly engine: Resolver;
  /** Says something to everybody, screen readers included. */
  readonly tell: (text: string) => void;
}

/** @param early the resolver's first file, which is under way already */
export function toolsFor(box: SearchBox, early: Promise<First>): Tools {
  const region = box.querySelector('[role=status]')!;
  return {
    href: makeHref(box.dataset['root']!, location.origin),
    engine: createEngine(box.dataset['data']!, early),
    // A live region says a text once; the same text again is not news.
    tell: (text) => {
      if (region.textContent !== text) region.textContent = text;
    },
  };
}

/** What full text has; how to ask it is loaded with the first question. */
export async function findPages(query: Query, rows: Resolver['rows']): Promise<Found[]> {
  const { find } = await import('./finds.ts');
  return find(query, rows);
}

/** Said where the resolver's files cannot be had: offline, or a page older than the site. */
export const NO_ANSWERS =
  'Answers could not be loaded. Reload the page, or use the lists of codes, categories and statuses.';

/** Said where the files come that know codes and messages, but not those that read a text. */
export const NOT_ALL =
  'The text could not be read in full; this is what was seen at first sight. Reload the page for more.';
/** Milliseconds for which the answer to another text may stand while the next one is under way. */
export const STALE = 50;

/** How many results there are and what else is known of the question, in words. */
export function summary(results: number, notes: readonly Note[]): string {
  const texts = notes.map(({ text }) => text).join(' ');
  if (!results) return texts || 'No results.';
  return `${results === 1 ? '1 result.' : `${results} results.`} ${texts}`.trim();
}

/** Whether a click or key asks for another tab or window, as it does on a link. */
export function wantsTab(event: MouseEvent | KeyboardEvent): boolean {
  const middle = 'button' in event && event.button === 1;
  return event.ctrlKey || event.metaKey || event.shiftKey || middle;
}

/** Opens an address in another tab. */
export function openTab(url: string): void {
  window.open(url, '_blank', 'noopener');
}

/** Runs a task some time after the last call. */
export function debounce<A extends unknown[]>(
  task: (...args: A) => void,
  milliseconds: number,
): (...args: A) => void {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => task(...args), milliseconds);
  };
}

/** A promise that is rejected where the other one takes longer than so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Too late.')), milliseconds);
  });
  return Promise.race([promise, late]);
}
