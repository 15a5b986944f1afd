/** Rows and codes as DOM. */
import { NO_STATUS } from '../../catalog/no-status.ts';
import { parseTemplate } from '../../catalog/template.ts';
import { statusFamily } from '../../catalog/status-family.ts';
import type { Candidate } from '../../resolve/types.ts';
import { markedValue } from '../value.ts';
import { element } from './element.ts';

/** A status as on the pages; nothing where the vendor gives none. */
function statusChip(status: number): HTMLElement | '' {
  if (status === NO_STATUS) return '';
  return element('span', { class: `status ${statusFamily(status)}` }, String(status));
}

/** A message with the reader's own values marked, and placeholders where no value is known. */
function filledMessage(template: string, values: Readonly<Record<string, string>>): HTMLElement {
  return element(
    'span',
    { class: 'message' },
    ...parseTemplate(template).map((part) => {
      if (part.kind === 'text') return part.text;
      return Object.hasOwn(values, part.name)
        ? markedValue(shorten(values[part.name]!))
        : element('var', {}, `{${part.name}}`);
    }),
  );
}

/** What a row shows: code, status, message, and why it is here. */
export function rowContent(row: Candidate): Node[] {
  return content([row], filledMessage(row.template, row.args));
}

/** What a code shows where no row of it is chosen: its statuses, and the message if it has one. */
export function codeContent(rows: readonly Candidate[]): Node[] {
  const messages = new Set(rows.map(({ template }) => template));
  const [only] = messages.size === 1 ? messages : [];
  return content(rows, only === undefined ? '' : filledMessage(only, {}));
}

function content(rows: readonly Candidate[], message: Node | string): Node[] {
  const { label, because } = rows[0]!;
  const statuses = new Set(rows.map(({ status }) => status));
  return [
    element(
      'span',
      { class: 'hit-head' },
      element('span', { class: 'code' }, label),
      ...Array.from(statuses, statusChip),
      message,
    ),
    ...(because ? [element('span', { class: 'hit-why' }, because)] : []),
  ];
}

/** Long values would push the message off the screen; the link still carries them whole. */
function shorten(value: string): string {
  return value.length > 160 ? `${value.slice(0, 157)}…` : value;
}
