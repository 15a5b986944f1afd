/** Where on a code's page the words of a query are. */

/** An element with an id, and the index of the first word in it or after it. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** A word of the query on the page. */
export interface Word {
  readonly location: number;
  readonly balanced_score: number;
}

interface Section {
  /** Total score of the words of the query in it. */
  readonly weight: number;
  /** Its text without its heading. */
  readonly text: string;
}

/**
 * The section with an id. It ends where the next element with an id begins, except for headings
 * within a row (`h3`). Null if nothing has the id.
 */
export function sectionAt(
  id: string,
  content: string,
  anchors: readonly Anchor[],
  words: readonly Word[],
): Section | null {
  const from = anchors.find((anchor) => anchor.id === id)?.location;
  if (from === undefined) return null;
  const later = anchors.filter(({ element, location }) => element !== 'h3' && location > from);
  const to = Math.min(...later.map(({ location }) => location));
  const text = content.split(/\s+/).slice(from, to).join(' ');
  const heading = anchors.find(({ location, text: own }) => location === from && own)?.text ?? '';
  return {
    weight: weightOf(words.filter(({ location }) => location >= from && location < to)),
    text: without(heading, text),
  };
}

/** Total score of some words of the query. */
export function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.balanced_score, 0);
}

/** Removes a text from the start of another, however often it is repeated there. */
export function without(start: string, text: string): string {
  const head = start.trim().replace(/\s+/g, ' ');
  let rest = text;
  while (head && rest.startsWith(head)) rest = rest.slice(head.length).replace(/^[\s.]+/, '');
  return rest;
}
