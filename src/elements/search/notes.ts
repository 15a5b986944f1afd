/** What the reader should know about an answer, with ways on from there. */
import type { Note } from '../../resolve/types.ts';
import type { Href } from '../../site/href.ts';
import { element } from './element.ts';

/** A link that a note gives. */
interface Way {
  readonly text: string;
  readonly url: string;
}

type Page = NonNullable<Note['pages']>[number];

/** A note as a paragraph, in which every code that it offers is a link. */
export function noteContent(note: Note, href: Href): HTMLElement {
  const parts = partsOf(note).map((part) =>
    typeof part === 'string'
      ? part
      : element('a', { class: 'code', href: href.code(part) }, part.label),
  );
  const ways = waysOf(note, href).flatMap(({ text, url }) => [
    ' ',
    element('a', { href: url }, text),
  ]);
  return noteText(...parts, ...ways);
}

/** A note above a list; the nearest codes to an unknown one are left to the list. */
export function noteAbove(note: Note): HTMLElement {
  const [text] = note.kind === 'unknown-code' ? (partsOf(note) as [string]) : [note.text];
  return noteText(text === note.text ? text : `${text.trim()}:`);
}

/** A paragraph among the notes. */
export function noteText(...parts: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'hit-note' }, ...parts);
}

/** Where a note leads, besides the codes that it offers. */
export function waysOf({ prefix, status, codes }: Note, href: Href): Way[] {
  return [
    ...(prefix ? [{ text: `Where to look up ${prefix} codes`, url: href.named(prefix) }] : []),
    ...(status && codes.length
      ? [{ text: `All codes with status ${status}`, url: href.status(status) }]
      : []),
  ];
}

/** The text of a note with the labels of its pages apart: text, page, text, and so on. */
function partsOf({ text, pages = [] }: Note): (string | Page)[] {
  const parts: (string | Page)[] = [];
  let rest = text;
  // From the end: the code in question stands first, and may contain a label (`IIC.12671`).
  for (const page of pages.toReversed()) {
    const at = rest.lastIndexOf(page.label);
    if (at < 0) continue;
    parts.unshift(page, rest.slice(at + page.label.length));
    rest = rest.slice(0, at);
  }
  return [rest, ...parts];
}
