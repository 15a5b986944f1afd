/** What pages say about themselves. */

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
  return `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}

/** `1 code`, `12 codes`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}
