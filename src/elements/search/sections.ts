/** Where on a code's page the words of a query stand. */

/** An element with an id, and the number of the word that it begins at. */
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
  /** What the words of the query in it weigh. */
  readonly weight: number;
  /** Its text without its heading. */
  readonly text: string;
}

/**
 * The section with an id: up to the next element with an id that begins further down, but for headings
 * within a row (`h3`), which is found by its own id or that of its status.
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

/** What words of the query weigh together. */
export function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.balanced_score, 0);
}

/** A text without what it begins with, however often. */
export function without(start: string, text: string): string {
  const head = start.trim().replace(/\s+/g, ' ');
  let rest = text;
  while (head && rest.startsWith(head)) rest = rest.slice(head.length).replace(/^[\s.]+/, '');
  return rest;
}
