/** What a retry sample has to do with which answers. */
import type { Answer } from './fake-api.ts';

interface Case {
  readonly name: string;
  /** The server's answers, the last one for ever. */
  readonly answers: readonly Answer[];
  readonly requests: number;
  /** The body that comes back, or null where the call has to fail. */
  readonly body: string | null;
  /** Each wait in milliseconds: at least, at most. */
  readonly waits: readonly (readonly [number, number])[];
  /** The longest wait in milliseconds; the sample's own where it is absent. */
  readonly cap?: number;
}

const done: Answer = { status: 200, body: 'done' };

function error(status: number, code: unknown, retryAfter?: string): Answer {
  const body = {
    error_code: code,
    error_msg: 'Not the "error_code":"IIC.1006".',
    request_id: '5f1c',
  };
  return { status, body: JSON.stringify(body), ...(retryAfter !== undefined && { retryAfter }) };
}

const conflict = error(409, 'IIC.1006');

/** A call that must fail at once. */
const final = (name: string, answer: Answer): Case => ({
  name,
  answers: [answer, done],
  requests: 1,
  body: null,
  waits: [],
});

export const CASES: readonly Case[] = [
  { name: 'success', answers: [done], requests: 1, body: 'done', waits: [] },
  {
    name: 'two retryable errors, then success',
    answers: [conflict, error(400, 'IIC.1724'), done],
    requests: 3,
    body: 'done',
    waits: [
      [0, 500],
      [0, 1000],
    ],
  },
  {
    name: 'retryable errors without an end',
    answers: [conflict],
    requests: 5,
    body: null,
    waits: [
      [0, 500],
      [0, 1000],
      [0, 2000],
      [0, 4000],
    ],
  },
  {
    name: 'no wait above the cap',
    answers: [conflict],
    requests: 5,
    body: null,
    waits: [
      [0, 500],
      [0, 600],
      [0, 600],
      [0, 600],
    ],
    cap: 600,
  },
  {
    name: 'a retryable error, then one that is not',
    answers: [conflict, error(409, 'IIC.1204')],
    requests: 2,
    body: null,
    waits: [[0, 500]],
  },
  {
    name: 'Retry-After in seconds is the least wait',
    answers: [error(409, 'IIC.1006', '2'), done],
    requests: 2,
    body: 'done',
    waits: [[2000, 2000]],
  },
  {
    name: 'Retry-After as a date is left aside',
    answers: [error(409, 'IIC.1006', 'Fri, 31 Dec 1999 23:59:59 GMT'), done],
    requests: 2,
    body: 'done',
    waits: [[0, 500]],
  },
  final('Retry-After beyond the cap', error(409, 'IIC.1006', '3600')),
  final('a missing object', error(404, 'IIC.1205')),
  final('a device authorization that is pending', error(400, 'IIC.1608')),
  final('an internal error', error(500, 'IIC.1260')),
  final('a code that is no text', error(409, ['IIC.1006'])),
  final('a code that is null', error(409, null)),
  final('a SCIM reply', {
    status: 409,
    body: '{"detail":"Group [a] already exists.","status":409}',
  }),
  final('a body that is not JSON', { status: 502, body: '<html>IIC.1006</html>' }),
  final('a body that is JSON, but no object', { status: 500, body: 'null' }),
  final('no body', { status: 503, body: '' }),
];
