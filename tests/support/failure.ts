/**
 * One failed call, and what a text about it still shows. Clients write a failure whose code, status
 * and message stand between marks (private-use characters), so that afterwards it is known where
 * each of them is in the text, and what is left of it when the text is cut.
 */
import { fill, placeholders } from '../../src/catalog/template.ts';
import type { Row } from '../../src/catalog/types.ts';
import { type Random, seeded } from './random.ts';
import { uuid } from './values.ts';

export interface Failure {
  /** Null for replies that carry none. */
  readonly code: string | null;
  readonly status: number;
  readonly message: string;
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
}

/** What a reader of a text can see of the failure it tells of. */
export interface Shown {
  readonly code: string | null;
  readonly status: number | null;
  /** The message or the part of it that is left; null where it is gone. */
  readonly message: string | null;
  /** Whether the message is complete. */
  readonly whole: boolean;
  /** Whether the text can only be a SCIM reply. */
  readonly scim: boolean;
}

export interface Wrapped {
  readonly text: string;
  readonly shown: Shown;
}

/** A failure with marks around what is looked for later; every field is text. */
export interface Marked {
  readonly code: string;
  readonly status: string;
  readonly message: string;
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  /** The status as a number, for what a client decides by it. */
  readonly number: number;
  /** Puts the status' marks around words that stand for it. */
  sayStatus(words: string): string;
}

const MARKS = {
  message: ['\ue000', '\ue001'],
  status: ['\ue002', '\ue003'],
  code: ['\ue004', '\ue005'],
} as const;
type Field = keyof typeof MARKS;
const ANY_MARK = /[\ue000-\ue005]/g;

/** The failure that a row documents, with values in its placeholders and a made-up call around. */
export function failureOf(row: Row, value: (random: Random) => string, seed: string): Failure {
  const random = seeded(seed);
  const values = Object.fromEntries(placeholders(row.message).map((name) => [name, value(random)]));
  return {
    code: row.code.startsWith('SCIM.') ? null : row.code,
    status: row.status,
    message: fill(row.message, values),
    requestId: uuid(random).replaceAll('-', ''),
    method: random.pick(['GET', 'POST', 'PUT', 'DELETE']),
    url: `https://identitycenter.eu-west-101.example.eu/v1/instances/ssoins-${random.text('0123456789abcdef', 16)}/${random.pick(['permission-sets', 'account-assignments', 'users', 'identity-stores'])}`,
  };
}

/** Lets a client write a failure and tells what the result shows; see `cutText` for `share`. */
export function written(
  failure: Failure,
  write: (marked: Marked) => string,
  options: { readonly scim?: boolean; readonly cutAt?: number } = {},
): Wrapped {
  const full = write(marked(failure));
  const text = options.cutAt === undefined ? full : cutText(full, options.cutAt);
  const part = left(text, full, 'message');
  return {
    text: text.replace(ANY_MARK, ''),
    shown: {
      code: left(text, full, 'code') === 1 ? failure.code : null,
      status: left(text, full, 'status') === 1 ? failure.status : null,
      message:
        part > 0 ? failure.message.slice(0, Math.floor(failure.message.length * part)) : null,
      whole: part === 1,
      scim: options.scim ?? false,
    },
  };
}

function marked(failure: Failure): Marked {
  const mark = (field: Field, text: string): string => MARKS[field][0] + text + MARKS[field][1];
  return {
    code: mark('code', failure.code ?? 'None'),
    status: mark('status', `${failure.status}`),
    message: mark('message', failure.message),
    requestId: failure.requestId,
    method: failure.method,
    url: failure.url,
    number: failure.status,
    sayStatus: (words) => mark('status', words),
  };
}

/**
 * Cuts a text somewhere after the first 70 % of its message; `at` from 0 (right there) to 1 (at the
 * text's end). A text without a message is cut in its last third.
 */
function cutText(text: string, at: number): string {
  const [open, close] = [text.indexOf(MARKS.message[0]), text.indexOf(MARKS.message[1])];
  const from = open < 0 ? text.length * 0.67 : open + 1 + Math.ceil((close - open - 1) * 0.7);
  return text.slice(0, Math.ceil(from + (text.length - from) * at)).toWellFormed();
}

/** The share of a field that a text shows, 0 to 1, however often it is written. */
function left(text: string, full: string, field: Field): number {
  const [start, end] = MARKS[field];
  if (text.includes(end) && text.includes(start)) return 1;
  const open = text.indexOf(start);
  if (open < 0) return 0;
  return (text.length - open - 1) / (full.indexOf(end) - open - 1);
}
