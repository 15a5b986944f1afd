/** What HTTP says about a status code, with the RFC and section that say so. */
import { NO_STATUS } from './no-status.ts';
import { REASON_PHRASES } from './reason-phrases.ts';

export interface HttpStatus {
  readonly code: number;
  /** Reason phrase as registered. */
  readonly name: string;
  /** Our paraphrase of the definition. */
  readonly meaning: string;
  readonly rfc: number;
  readonly section: string;
}

const RFC9110 = 9110;
const RFC6585 = 6585;
const RFC4918 = 4918;

const TABLE: readonly (readonly [number, number, string, string])[] = [
  [
    400,
    RFC9110,
    '15.5.1',
    'The server cannot or will not process the request because it considers something in it to be a client error, such as malformed syntax.',
  ],
  [401, RFC9110, '15.5.2', 'The request lacks valid authentication credentials for its target.'],
  [402, RFC9110, '15.5.3', 'Reserved for future use.'],
  [
    403,
    RFC9110,
    '15.5.4',
    'The server understood the request and refuses to fulfill it. A client should not repeat it by itself with the same credentials; the reason may also have nothing to do with them.',
  ],
  [
    404,
    RFC9110,
    '15.5.5',
    'The server did not find what the request names, or is not willing to say that it exists.',
  ],
  [405, RFC9110, '15.5.6', 'The server knows the method, but the target does not support it.'],
  [406, RFC9110, '15.5.7', 'The target has no representation that the request would accept.'],
  [
    408,
    RFC9110,
    '15.5.9',
    'The request did not arrive in full within the time that the server was ready to wait.',
  ],
  [
    409,
    RFC9110,
    '15.5.10',
    'The request conflicts with the current state of its target. The user may be able to resolve the conflict and send it again.',
  ],
  [410, RFC9110, '15.5.11', 'The target is no longer there, and that is likely to be permanent.'],
  [411, RFC9110, '15.5.12', 'The server refuses the request without a Content-Length.'],
  [412, RFC9110, '15.5.13', 'A condition in the request header did not hold.'],
  [
    413,
    RFC9110,
    '15.5.14',
    'The content of the request is larger than the server is willing to process.',
  ],
  [414, RFC9110, '15.5.15', 'The target URI is longer than the server is willing to interpret.'],
  [
    415,
    RFC9110,
    '15.5.16',
    'The content of the request is in a format that the method does not support on the target.',
  ],
  [416, RFC9110, '15.5.17', 'None of the requested ranges can be served.'],
  [417, RFC9110, '15.5.18', 'The expectation in the Expect header could not be met.'],
  [
    421,
    RFC9110,
    '15.5.20',
    'The request reached a server that is not able to answer for its target.',
  ],
  [
    422,
    RFC9110,
    '15.5.21',
    'The server understood the content and its syntax, but could not process the instructions in it.',
  ],
  [423, RFC4918, '11.3', 'The source or destination resource of the method is locked.'],
  [
    424,
    RFC4918,
    '11.4',
    'The method could not be performed because the action that it depended on failed.',
  ],
  [426, RFC9110, '15.5.22', 'The server refuses the request under the current protocol.'],
  [428, RFC6585, '3', 'The server requires the request to be conditional.'],
  [429, RFC6585, '4', 'Too many requests were sent in a given time.'],
  [431, RFC6585, '5', 'The header fields of the request are too large.'],
  [
    500,
    RFC9110,
    '15.6.1',
    'The server met an unexpected condition that kept it from fulfilling the request.',
  ],
  [501, RFC9110, '15.6.2', 'The server does not support what the request needs.'],
  [
    502,
    RFC9110,
    '15.6.3',
    'A gateway or proxy received an invalid response from the server behind it.',
  ],
  [
    503,
    RFC9110,
    '15.6.4',
    'The server cannot handle the request for now, because of overload or maintenance.',
  ],
  [
    504,
    RFC9110,
    '15.6.5',
    'A gateway or proxy did not receive a response in time from the server behind it.',
  ],
  [505, RFC9110, '15.6.6', 'The server does not support the HTTP version of the request.'],
];

const BY_CODE = new Map<number, HttpStatus>(
  TABLE.map(([code, rfc, section, meaning]) => {
    const name = REASON_PHRASES[code]!;
    return [code, { code, name, meaning, rfc, section }];
  }),
);

/** The definition of a status code; null if the table does not have it. */
export function httpStatus(code: number): HttpStatus | null {
  return BY_CODE.get(code) ?? null;
}

/**
 * `404 Not Found`; the bare number of a status that the table does not have; empty for `NO_STATUS`.
 */
export function statusLabel(code: number): string {
  if (code === NO_STATUS) return '';
  const name = BY_CODE.get(code)?.name;
  return name ? `${code} ${name}` : `${code}`;
}
