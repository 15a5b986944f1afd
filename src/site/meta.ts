/** What pages say about themselves. */
import { count } from '../catalog/count.ts';

/** A step on the way to a page; the last one has no address. */
export interface Crumb {
  readonly text: string;
  readonly href?: string;
}

/** The same content in another format. */
export interface Alternate {
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** Search engines cut descriptions at about this many characters. */
const DESCRIPTION_LENGTH = 158;

/** Cuts a text at a word, with an ellipsis, so that it fits a search result. */
export function clip(text: string, length = DESCRIPTION_LENGTH): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\s,;:(–-]+\S*$/, '')}…`;
}

/** As many sentences of a text as fit, from its start; a first one that is too long is cut at a word. */
export function fit(text: string, length = DESCRIPTION_LENGTH): string {
  let fitting = '';
  for (const sentence of text.split(/(?<=[.!?]) +/)) {
    const longer = fitting ? `${fitting} ${sentence}` : sentence;
    if (longer.length > length) break;
    fitting = longer;
  }
  return fitting || clip(text, length);
}

/**
 * A page's description: as much of `text` as fits, then each of `more` that fits whole.
 *
 * @param last what has to stand at the end, such as the number of the page
 */
export function describe(text: string, more: readonly string[], last = ''): string {
  const room = DESCRIPTION_LENGTH - (last && ` ${last}`).length;
  const all = more.reduce(
    (said, next) => {
      const longer = `${said} ${next}`;
      return longer.length > room ? said : longer;
    },
    fit(text, room),
  );
  return last ? `${all} ${last}` : all;
}

/** `1 documented reply`, `12 documented replies`: what the pages call rows. */
export function countReplies(n: number): string {
  return count(n, 'documented reply', 'documented replies');
}
