/** Texts about the fixture's codes, with what each is about. */

/** Code → ways to write it, where nothing else says which code is meant. */
export const CASES: Readonly<Record<string, readonly string[]>> = {
  '1002': [
    '1002',
    '#1002',
    'error code 1002',
    'Error 1002: no',
    '{"ret":{"code":"1002"}}',
    '<code>1002</code>',
    '错误码：1002',
  ],
  'SMN.00010001': [
    'SMN.00010001',
    'smn.00010001',
    'SMN-00010001',
    'SMN_00010001',
    'smn 00010001',
    'smn00010001',
    '00010001',
    'Notify.00010001',
    'ＳＭＮ．０００１０００１',
  ],
  'ECS.0100': [
    'ECS.0100',
    'ecs0100',
    'ECS-0100',
    'ECS 0100',
    '0100',
    '{"error":{"code":"ECS.0100"}}',
  ],
  'Quota Exceeded': [
    'Quota Exceeded',
    'quota exceeded',
    'QuotaExceeded',
    'QUOTA_EXCEEDED',
    'quota-exceeded',
    '"Quota Exceeded"',
    '{"Code":"Quota Exceeded"}',
    '<Code>Quota Exceeded</Code>',
    'ERROR: Quota Exceeded (403)',
    'Code: Quota Exceeded',
  ],
  'bucket/not-empty': [
    'bucket/not-empty',
    'Bucket/Not-Empty',
    'bucket not empty',
    'bucket-not-empty',
    'failed with bucket/not-empty again',
  ],
  AccessDenied: ['AccessDenied', 'accessdenied', 'access_denied', 'got AccessDenied from forms'],
  InvalidParam: ['InvalidParam', '{"code":"InvalidParam"}', 'forms said InvalidParam'],
  invalidparam: ['invalidparam', '{"code":"invalidparam"}', '<Code>invalidparam</Code>'],
  'BA-101': ['BA-101', 'ba-101', 'BA101', 'BA 101', 'BA_101', '101', '[agent] BA-101 again'],
};

/** What clients print, with the row and the values in it. */
export const PASTES: readonly {
  readonly text: string;
  readonly code: string;
  readonly anchor: string;
  readonly args: Readonly<Record<string, string>>;
}[] = [
  {
    text: '{"ret":{"code":"1001","desc":"Bill B-17 is overdue since 2026-01-31."},"trace":"9f"}',
    code: '1001',
    anchor: '402',
    args: { billId: 'B-17', date: '2026-01-31' },
  },
  {
    text: '2026-03-01T10:01:22Z billing[1104] line 1003: {"ret":{"code":"1002","desc":"Amount 1o is not a number."}}',
    code: '1002',
    anchor: '400',
    args: { '0': '1o' },
  },
  {
    text: '{"error_code":"SMN.00011003","error_msg":"At most 1001 messages can be published a minute.","request_id":"9f"}',
    code: 'SMN.00011003',
    anchor: '429',
    args: { '0': '1001' },
  },
  {
    text: '{"error":{"code":"ECS.0104","message":"Server i-9 is being deleted."}}',
    code: 'ECS.0104',
    anchor: '409',
    args: { id: 'i-9' },
  },
  {
    text: 'Quota of disks exceeded: 12 of 12 in use.',
    code: 'ECS.0210',
    anchor: '403-quota-of-resource-exceeded-used-of-limit-in-use',
    args: { resource: 'disks', used: '12', limit: '12' },
  },
  {
    text: '<Error><Code>Quota Exceeded</Code><Message>The account holds 5 GB of 5 GB.</Message><RequestId>9</RequestId></Error>',
    code: 'Quota Exceeded',
    anchor: '403',
    args: { used: '5 GB', limit: '5 GB' },
  },
  {
    text: 'upload.js:1001 object/not-found: Object a/b.txt is not in bucket photos.',
    code: 'object/not-found',
    anchor: '404',
    args: { key: 'a/b.txt', bucket: 'photos' },
  },
  {
    text: '{"type":"https://docs.halden.example/forms/errors","status":422,"code":"invalidparam","detail":"Field age has a value that its rule refuses."}',
    code: 'invalidparam',
    anchor: '422',
    args: { field: 'age' },
  },
  {
    text: 'BA-110: Snapshot s-1 is in use.',
    code: 'BA-110',
    anchor: 'response-snapshot-snapshot-is-in-use',
    args: { snapshot: 's-1' },
  },
  {
    text: 'Cannot read /etc/shadow: permission denied',
    code: 'BA-101',
    anchor: 'response',
    args: { path: '/etc/shadow', reason: 'permission denied' },
  },
  { text: 'The agent was stopped by the system.', code: 'BA-120', anchor: 'response', args: {} },
];

/** Text, the code that it is said not to have, and one that is offered instead. */
export const UNKNOWN: readonly (readonly [text: string, told: string, near: string])[] = [
  ['1005', '1005', '1003'],
  ['{"ret":{"code":"1777","desc":"x"}}', '1777', '1999'],
  ['SMN.00010002', 'SMN.00010002', 'SMN.00010001'],
  ['SMN.10001', 'SMN.10001', 'SMN.00010001'],
  ['ecs 0999', 'ECS.0999', 'ECS.0210'],
  ['BA-777', 'BA-777', 'BA-404'],
  ['object/gone', 'object/gone', 'object/not-found'],
  ['{"Code":"Quota Reached"}', 'Quota Reached', 'Quota Exceeded'],
  ['{"code":"InvalidThing"}', 'InvalidThing', 'InvalidParam'],
  ['InvalidParams', 'InvalidParams', 'invalidparam'],
];

/** Numbers that are statuses, lines, times, amounts; words that are words. */
export const NO_CODES: readonly string[] = [
  'HTTP 404',
  'HTTP/1.1 404 Not Found',
  'main.go:1001 failed to start',
  'at line 1002 of 1003',
  '2026-01-02 10:01:00.1001 started',
  '10.0.10.01 - - "GET /x HTTP/1.1" 200 1001 "-" "curl"',
  'process finished with exit code 1001',
  'error: 1002 files could not be copied',
  '2026-01-02 ERROR 1001 --- [main] o.s.boot: started',
  'we have to slow down before the quota exceeded what we pay for',
  'an invalidparam is what somebody called it',
];

/** Path → path of the code's page, or what else is the answer. */
export const PATHS: readonly (readonly [path: string, target: string | undefined])[] = [
  ['/codes/1002', '1002'],
  ['/codes/smn-00010001', 'SMN.00010001'],
  ['/codes/notify.00010001/', 'SMN.00010001'],
  ['/ECS0100', 'ECS.0100'],
  ['/codes/Quota%20Exceeded/', 'Quota-Exceeded'],
  ['/codes/quota-exceeded.md', 'Quota-Exceeded'],
  ['/codes/bucket/not-empty', 'bucket-not-empty'],
  ['/codes/bucket%2Fnot-empty/', 'bucket-not-empty'],
  ['/codes/Object-Not-Found.html', 'object-not-found'],
  ['/codes/invalidparam', 'invalidparam~2'],
  ['/codes/ACCESSDENIED/', 'AccessDenied'],
  ['/codes/INVALIDPARAM/', 'offer'],
  ['/codes/invalidparam~3/', 'invalidparam~2'],
  ['/codes/ba_101', 'BA-101'],
  ['/codes/EDGE.0301', 'foreign'],
  ['/codes/SMN.00010002/', 'offer'],
  ['/codes/object/gone', 'offer'],
  ['/about/us', undefined],
];
