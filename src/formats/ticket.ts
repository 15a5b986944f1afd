/**
 * A row as text for a ticket or a chat, with the reader's values in the message. The values are
 * untrusted, pasted or from a link, and must not get out of the message.
 */
import { TURNING } from './direction.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';

export interface Ticket {
  /** The code as people read it, such as `IIC.1267`. */
  readonly code: string;
  /** The status with its name, such as `400 Bad Request`; empty where the vendor gives none. */
  readonly status: string;
  /** The message with the reader's values in it. */
  readonly message: string;
  /** The vendor's description and solution; empty where there is none. */
  readonly meaning: string;
  readonly solution: string;
  /** Who has to act, such as `the caller (fix the request)`. */
  readonly who: string;
  /** Whole address of the row, with the values in its fragment. */
  readonly link: string;
}

/** A ticket in Markdown. The message is a fenced block that nothing in it can close. */
export function ticketMarkdown(ticket: Ticket): string {
  const message = tidy(ticket.message);
  let fence = '```';
  for (const [run] of message.matchAll(/`{3,}/g)) {
    if (run.length >= fence.length) fence = `${run}\``;
  }
  const lines = linesOf({
    ...ticket,
    meaning: escapeMarkdown(ticket.meaning),
    solution: escapeMarkdown(ticket.solution),
    link: `<${ticket.link}>`,
  });
  return [
    headOf({ ...ticket, code: codeSpan(ticket.code) }),
    `${fence}\n${message}\n${fence}`,
    lines.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

/**
 * A ticket without markup. The message is indented, so that no line of it can pass for one of ours.
 */
export function ticketPlain(ticket: Ticket): string {
  const message = tidy(ticket.message).replace(/^/gm, '    ');
  return [headOf(ticket), message, linesOf(ticket).join('\n')].join('\n\n');
}

function headOf({ code, status }: Ticket): string {
  return status ? `${code}, HTTP ${status}` : code;
}

function linesOf({ meaning, solution, who, link }: Ticket): string[] {
  return [
    ...(meaning ? [`What it means: ${meaning}`] : []),
    ...(solution ? [`What to do: ${solution}`] : []),
    `Who acts: ${who}`,
    `Link: ${link}`,
  ];
}

/** Controls except tabs and line ends, and what turns the direction of the text after it. */
const ACTING = new RegExp(`[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f${TURNING}]`, 'g');

/** Makes line ends alike, and replaces characters that act unseen and lone surrogates with U+FFFD. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(ACTING, '\ufffd');
}
