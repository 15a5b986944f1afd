/** Candidates and finds as DOM. Text from outside is only ever a text node. */
import { NO_STATUS } from '../../catalog/no-status.ts';
import { parseTemplate } from '../../catalog/template.ts';
import { statusFamily } from '../../catalog/status-family.ts';
import type { Candidate, Note } from '../../resolve/types.ts';
import type { Found } from './fulltext.ts';

type Child = Node | string;

/** Creates an element with attributes and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  return created;
}

/** The same look as the status of a page; nothing where the vendor gives none. */
function statusChip(status: number): HTMLElement | '' {
  if (status === NO_STATUS) return '';
  return element('span', { class: `status ${statusFamily(status)}` }, String(status));
}

/** A message with the reader's own values marked, and placeholders where no value is known. */
export function filledMessage(
  template: string,
  values: Readonly<Record<string, string>>,
): HTMLElement {
  return element(
    'span',
    { class: 'message' },
    ...parseTemplate(template).map((part) => {
      if (part.kind === 'text') return part.text;
      return Object.hasOwn(values, part.name)
        ? element('mark', {}, shorten(values[part.name]!))
        : element('var', {}, `{${part.name}}`);
    }),
  );
}

/** What a candidate shows: code, status, message, and why it is here. */
export function candidateContent(candidate: Candidate): Node[] {
  return [
    element(
      'span',
      { class: 'hit-head' },
      element('span', { class: 'code' }, candidate.label),
      statusChip(candidate.status),
      filledMessage(candidate.template, candidate.args),
    ),
    element('span', { class: 'hit-why' }, candidate.because),
  ];
}

/** What a page found by full text shows. */
export function foundContent(found: Found): Node[] {
  // The title of a code's page begins with the code as people read it.
  const { label = '', title } = found;
  const rest = title.startsWith(label) ? title.slice(label.length).trim() : title;
  return [
    element(
      'span',
      { class: 'hit-head' },
      ...(label ? [element('span', { class: 'code' }, label)] : []),
      element('span', { class: 'hit-title' }, rest),
    ),
    element('span', { class: 'hit-why' }, found.excerpt),
  ];
}

/** What the reader should know about an answer. */
export function noteContent(notes: readonly Note[]): Node[] {
  return notes.map((note) => element('p', { class: 'hit-note' }, note.text));
}

/** Long values would push the message off the screen; the link still carries them whole. */
function shorten(value: string): string {
  return value.length > 160 ? `${value.slice(0, 157)}…` : value;
}
