/** How Terraform prints a failed call: the status in words, the body behind it, or no body at all. */
import type { Failure, Marked } from './failure.ts';

interface Shape {
  readonly name: string;
  fits(failure: Failure): boolean;
  write(failure: Marked): string;
}

const WORDS: Readonly<Record<number, string>> = {
  400: 'Bad request with:',
  403: 'Action forbidden:',
  404: 'Resource not found:',
  500: 'Internal Server Error:',
};

const LOST: Readonly<Record<number, string>> = {
  401: 'Authentication failed',
  409: 'The request could not be processed due to conflict in the request',
};

/** 400, 404, 403, 500: words for the status, the call, then the body. */
function withBody(failure: Marked): string {
  return framed(`${opening(failure)}${body(failure)}`);
}

/** 403: the body ends after 200 characters, closed or not. */
function cutBody(failure: Marked): string {
  return framed(`${opening(failure)}${first(body(failure), 200)}\n...`);
}

/** 403 with a longer call in front: only the beginning of the body is left. */
function cutEarly(failure: Marked): string {
  return framed(`${opening(failure)}${first(body(failure), 60)}\n...`);
}

/** 409 and 401: the body, and the code with it, is lost. */
function lost(failure: Marked): string {
  return framed(failure.sayStatus(LOST[failure.number]!));
}

/** Other statuses. */
function unexpected(failure: Marked): string {
  return framed(
    `Expected HTTP response code [200 201 202] when accessing [${failure.method} ${failure.url}], but got ${failure.status} instead.\nrequest_id: ${failure.requestId}, error message: ${body(failure)}`,
  );
}

export const TERRAFORM: readonly Shape[] = [
  { name: 'Terraform', fits: ({ status }) => status in WORDS, write: withBody },
  { name: 'Terraform, body cut', fits: ({ status }) => status === 403, write: cutBody },
  { name: 'Terraform, body cut early', fits: ({ status }) => status === 403, write: cutEarly },
  { name: 'Terraform, code lost', fits: ({ status }) => status in LOST, write: lost },
  {
    name: 'Terraform, other status',
    fits: ({ status }) => !(status in WORDS || status in LOST),
    write: unexpected,
  },
];

function opening(failure: Marked): string {
  return `${failure.sayStatus(WORDS[failure.number]!)} [${failure.method} ${failure.url}], request_id: ${failure.requestId}, error message: `;
}

function body({ code, message, requestId }: Marked): string {
  return JSON.stringify({ error_code: code, error_msg: message, request_id: requestId });
}

/** The first characters of a text, marks not counted. */
function first(text: string, count: number): string {
  let end = 0;
  for (let seen = 0; end < text.length && seen < count; end += 1) {
    if (text[end]! < '\ue000' || text[end]! > '\ue005') seen += 1;
  }
  const closes = /^[\ue000-\ue005]*/.exec(text.slice(end))![0];
  return text.slice(0, end) + closes;
}

/** Terraform's frame around a diagnostic. */
function framed(text: string): string {
  const lines = `Error: error creating permission set: ${text}`.split('\n');
  const where = [
    '',
    '  with example_identitycenter_permission_set.admin,',
    '  on main.tf line 12, in resource "example_identitycenter_permission_set" "admin":',
  ];
  return ['╷', ...[...lines, ...where].map((line) => `│ ${line}`), '╵'].join('\n');
}
