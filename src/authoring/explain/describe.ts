/** An answer as text for a terminal: the best row in full, the others in a line each. */
import { statusLabel } from '../../catalog/http-status.ts';
import { NO_STATUS } from '../../catalog/no-status.ts';
import { parseTemplate } from '../../catalog/template.ts';
import { ACTION_TEXT, RETRY_TEXT } from '../../catalog/triage.ts';
import type { Catalog, Row } from '../../catalog/types.ts';
import { TURNING } from '../../formats/direction.ts';
import type { Answer, Candidate } from '../../resolve/types.ts';
import { makeHref } from '../../site/href.ts';
import type { Style } from './style.ts';

/** Most rows to show in full, and in a line each. */
const IN_FULL = 3;
const IN_LINES = 12;
const WIDEST = 100;
/** Where the site is served is not known here, so addresses begin at its root. */
const { row: rowAddress } = makeHref('/', '');

export function describe(
  { candidates, saw }: Answer,
  catalog: Catalog,
  style: Style,
  columns: number,
): string {
  const width = Math.min(columns, WIDEST);
  const notes = saw.notes.map((note) => wrap(style.warn(safe(note.text)), width, '  ', '! '));
  if (!candidates.length) {
    const nothing = notes.length ? [] : ['Nothing in this text is documented here.'];
    return [...nothing, ...notes].join('\n');
  }
  // Rows as likely as the first are shown in full too, so that a tie looks like one.
  const best = candidates[0]!.confidence;
  const level = candidates.filter(({ confidence }) => confidence > best - 0.01).length;
  const full = level <= IN_FULL ? level : 1;
  const rest = candidates.slice(full, full + IN_LINES);
  const left = candidates.length - full - rest.length;
  return [
    ...candidates.slice(0, full).map((candidate) => block(candidate, catalog, style, width)),
    ...(notes.length ? [notes.join('\n')] : []),
    ...(rest.length
      ? [[style.faint('Also possible'), ...rest.map((row) => line(row, style, width))].join('\n')]
      : []),
    ...(left > 0 ? [style.faint(`and ${left} more`)] : []),
  ].join('\n\n');
}

function block(candidate: Candidate, catalog: Catalog, style: Style, width: number): string {
  const row = rowOf(candidate, catalog);
  const action = ACTION_TEXT[row.action];
  const fields: readonly (readonly [string, string])[] = [
    ['Message', filled(candidate, style)],
    ['Meaning', row.description === candidate.message ? '' : row.description],
    ['What to do', row.solution],
    ['Who acts', `${action.who} (${action.title.toLowerCase()})`],
    ['Send again', RETRY_TEXT[row.retry].long],
    ['Because', safe(candidate.because)],
    ['Page', address(candidate)],
  ];
  return [
    [style.strong(candidate.label), statusLabel(candidate.status)].filter(Boolean).join('  '),
    // Leaves out what the vendor does not give.
    ...fields
      .filter(([, text]) => text)
      .map(([name, text]) =>
        wrap(text, width, ' '.repeat(14), style.faint(name.padEnd(12)) + '  ', 14),
      ),
  ].join('\n');
}

function line(candidate: Candidate, style: Style, width: number): string {
  const label = candidate.label.padEnd(9);
  const status = candidate.status === NO_STATUS ? '' : `${candidate.status}  `;
  const room = Math.max(20, width - label.length - status.length - 4);
  const message = safe(candidate.message).replace(/\s+/g, ' ');
  const shown = message.length > room ? `${message.slice(0, room - 1)}…` : message;
  return `  ${style.strong(label)}  ${status}${shown}`;
}

function rowOf({ code, anchor }: Candidate, catalog: Catalog): Row {
  return catalog.codes.find(({ id }) => id === code)!.rows.find((row) => row.anchor === anchor)!;
}

function filled({ template, args }: Candidate, style: Style): string {
  return parseTemplate(template)
    .map((part) =>
      part.kind === 'text'
        ? part.text
        : Object.hasOwn(args, part.name)
          ? style.value(safe(args[part.name]!))
          : `{${part.name}}`,
    )
    .join('');
}

/** Controls, and what would turn the direction of the rest of a line. */
const STEERING = new RegExp(`[\\u0000-\\u001f\\u007f-\\u009f${TURNING}]+`, 'g');

/** Replaces what could steer the terminal in a text that was pasted with spaces. */
function safe(text: string): string {
  return text.replace(STEERING, ' ');
}

function address({ path, anchor, args }: Candidate): string {
  return rowAddress({ path }, { anchor }, args);
}

const SGR = /\u001b\[\d+m/g;

/** Breaks a text at blanks; lines after the first are indented. */
function wrap(text: string, width: number, indent: string, first: string, firstWidth = 2): string {
  const lines: string[] = [];
  let current = '';
  let room = width - firstWidth;
  for (const word of text.split(' ')) {
    const length = (current + word).replace(SGR, '').length + 1;
    if (current && length > room) {
      lines.push(current);
      current = word;
      room = width - indent.length;
    } else current = current ? `${current} ${word}` : word;
  }
  return first + [...lines, current].join(`\n${indent}`);
}
