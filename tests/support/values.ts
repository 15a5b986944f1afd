/** What ends up in the placeholders of a message: what services really put there, and the worst. */
import type { Random } from './random.ts';

const HEX = '0123456789abcdef';
const NAMES = ['alice', 'bob.meyer', 'zhang_wei', 'svc-terraform', 'O’Brien', '李雷', 'María-José'];
const PARAMS = ['instance_id', 'permission_set_id', 'limit', 'marker', 'userName', 'sort_key'];
const REASONS = [
  'must not be blank',
  'size must be between 1 and 64',
  'value is out of range [1, 100]',
  'does not match the pattern ^[\\w+=,.@-]{1,128}$',
  'the resource is being used by another task, please retry',
  'connect timed out after 5000 ms',
];

const REALISTIC: readonly ((random: Random) => string)[] = [
  (random) => random.text(HEX, 32),
  (random) => uuid(random),
  (random) => `ssoins-${random.text(HEX, 16)}`,
  (random) => `d-${random.text(HEX, 10)}`,
  (random) => random.pick(NAMES),
  (random) =>
    `${random.pick(['alice', 'ops+cloud', 'j.doe'])}@${random.pick(['example.com', 'corp.example.eu'])}`,
  (random) =>
    `urn:iam:identitycenter::${random.text(HEX, 12)}:permissionSet/ps-${random.text(HEX, 8)}`,
  (random) => `arn:aws:sso:::instance/ssoins-${random.text(HEX, 16)}`,
  (random) => random.pick(PARAMS),
  (random) => `${random.pick(PARAMS)} ${random.pick(REASONS)}`,
  (random) =>
    `identitycenter:${random.pick(['permissionSet', 'instance', 'user'])}:${random.pick(['create', 'list', 'delete'])}`,
  (random) => `https://sso.example.eu/start?session=${random.text(HEX, 12)}&next=%2Fhome#top`,
  (random) => `10.0.${random.int(255)}.${random.int(255)}:8443`,
  (random) => random.pick(['SHA1withRSA', 'HS256', 'RS512', 'AES/GCM/NoPadding']),
  (random) => `X-${random.pick(['Auth-Token', 'Security-Token', 'Project-Id'])}`,
  (random) => `{"field":"${random.pick(PARAMS)}","rejected":${random.int(1000)}}`,
  (random) => random.pick(REASONS),
  (random) => `java.net.SocketTimeoutException: Read timed out (attempt ${random.int(5)})`,
  (random) =>
    random.pick(['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token', 'plain text']),
  (random) => `2026-0${1 + random.int(9)}-1${random.int(10)}T08:15:30.${random.int(900) + 100}Z`,
];

/** Values that break careless code. None names a code of the catalog: that would be another case. */
const HOSTILE: readonly string[] = [
  '',
  ' ',
  '.',
  ': ',
  '...',
  '{0}',
  '{1} {0}',
  '{roleId}',
  '{',
  '}}',
  '$&',
  "$1$`$'",
  '__proto__',
  'constructor',
  'toString',
  '.*',
  '(a+)+$',
  '[^]]\\',
  '\\',
  '\\u0041\\n',
  '"',
  "it's",
  '“quoted” and ‘so’',
  '<img src=x onerror=alert(1)>',
  '&amp;&#39;&quot;',
  '%00%2e%2e%2f',
  '100%',
  '50% of %d',
  '`code`',
  'a|b||c',
  '文件不存在：请检查参数。',
  '用户 alice 不存在',
  'שלום, עולם',
  'مرحبا: خطأ',
  '\u202eexe.txt',
  'zero\u200bwidth',
  '🙂👩‍👩‍👧',
  'e\u0301clair',
  'a.b.c:d:e',
  '[bracketed] (and) {braced}',
  'first line\nsecond line',
  'tab\there',
  '{"error":{"message":"nested \\"quotes\\""}}',
  'User not found.',
  'Internal server error.',
  'The permission set does not exist.',
  'Bad Request: nested.',
  'account:1, permissionSet:2',
  'null',
  'undefined',
  'NaN',
  '404',
  'x'.repeat(300),
  'lorem ipsum '.repeat(25).trim(),
];

/** A value as services write it. */
export function realistic(random: Random): string {
  return random.pick(REALISTIC)(random);
}

/** A value that nobody should have to expect. */
export function hostile(random: Random): string {
  return random.pick(HOSTILE);
}

/** A random UUID in lower case. */
export function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-');
}
