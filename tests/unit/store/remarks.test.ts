/** What the lint says of rows that nobody has read, of the past, and of texts that do not agree. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CodeEntry, RowEntry } from '../../../src/catalog/build.ts';
import { remarksOn, unaccounted } from '../../../src/catalog/remarks.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import { parseChanges } from '../../../src/store/history.ts';
import { tellRemarks } from '../../../src/store/remarks.ts';
import { append, lint, readChanged, swap, type FileChange } from '../../support/lint.ts';

/** The remarks on a changed copy of the content, which has to be without problems, as they are told. */
async function told(changes: Readonly<Record<string, FileChange>>, all?: boolean) {
  const { problems, remarks } = await readChanged(changes);
  assert.deepEqual(problems.map(formatProblem), []);
  return tellRemarks(remarks(), all);
}

/** Where a page is stored, codes that it does not have are a problem. */
const withoutPage = (text: string): string => text.replace(/^ +file: .*\n/gm, '');

function code(id: string, ...rows: Partial<RowEntry>[]): CodeEntry {
  const filled = rows.map((row) => ({
    status: 400,
    category: 'mfa',
    action: 'fix-request' as const,
    ...row,
  }));
  return { catalog: 'iic', code: id, responses: filled };
}

const texts = (...codes: CodeEntry[]): string[] => remarksOn(codes).map(({ text }) => text);

test('remarks on the committed content are few', async () => {
  const lines = await told({});
  assert.ok(lines.length <= 20, `${lines.length} lines`);
  for (const line of lines) assert.match(line, /^content\/\S+:\d+: note: /);
});

test('a row that nobody has sorted fails, at its line', async () => {
  const problems = await lint({
    'codes/iic/IIC.1388.md': swap('category: mfa', 'category: unsorted'),
  });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /IIC\.1388\.md:\d+: found category "unsorted"; expected one of access, .*\. Read the row and decide category and action/,
  );
});

test('"withdrawn" without a date fails', async () => {
  for (const value of ['', 'true', 'yes', '2026-13-01', 'December 2026']) {
    const withdrawn = swap('responses:', `withdrawn: ${value}\nresponses:`);
    const [first] = await lint({ 'codes/iic/IIC.1388.md': withdrawn });
    assert.match(first!, /IIC\.1388\.md:\d+: found withdrawn.*; expected .*date/, value);
  }
});

for (const [what, file, withdrawn, entry] of [
  [
    'what was withdrawn fails',
    'codes/iic/IIC.1388.md',
    swap('responses:', 'withdrawn: 2026-11-30\nresponses:'),
    '{ date: 2026-11-30, kind: withdrawn, code: IIC.1388 }',
  ],
  [
    'a withdrawn row is told with its status',
    'codes/iic/IIC.1270.md',
    swap('\n  - status: 409', '\n    withdrawn: 2026-11-30\n  - status: 409'),
    '{ date: 2026-11-30, kind: withdrawn, code: IIC.1270, status: 400 }',
  ],
] as const) {
  test(`${what}, until changes.yaml has the entry that the message asks for`, async () => {
    const [first] = await lint({ [file]: withdrawn });
    assert.equal(/Add "(\{.*\})" to changes\.yaml\.$/.exec(first!)?.[1], entry);
    const withEntry = { [file]: withdrawn, 'changes.yaml': append(`- ${entry}\n`) };
    assert.deepEqual(await lint(withEntry), []);
  });
}

test('a code of which changes.yaml knows nothing is told', async () => {
  const copy = readFileSync('content/codes/iic/IIC.1388.md', 'utf8');
  const files = {
    'codes/iic/IIC.1799.md': () => copy.replace('IIC.1388', 'IIC.1799'),
    'catalogs.yaml': withoutPage,
  };
  const text = /changes\.yaml:1: note: of \d+ codes, 1 came neither with an import/;
  assert.ok((await told(files)).some((line) => text.test(line)));
  const added = append('- { date: 2026-12-01, kind: added, code: IIC.1799 }\n');
  assert.ok(!(await told({ ...files, 'changes.yaml': added })).some((line) => text.test(line)));
});

test('codes are held against the newest import of their catalog, and what was added since', () => {
  const imported = (date: string, codes: number, catalog = ''): string =>
    `- { date: ${date}, kind: imported, codes: ${codes}, rows: 9${catalog && `, catalog: ${catalog}`} }\n`;
  const added = (date: string, id: string): string =>
    `- { date: ${date}, kind: added, code: ${id} }\n`;
  const codes = ['A.1', 'A.2', 'A.3', 'A.4', 'A.5'].map((id) => code(id));
  const lacking = (changes: string): number => unaccounted(codes, parseChanges(changes));
  const second = imported('2026-01-01', 2, 'iic') + imported('2026-03-01', 3, 'iic');
  assert.equal(lacking(second), 2);
  assert.equal(lacking(imported('2026-01-01', 2, 'iic') + imported('2026-03-01', 3)), 2);
  assert.equal(lacking(second + added('2026-02-01', 'A.1')), 2, 'came with the second import');
  assert.equal(lacking(second + added('2026-03-01', 'A.1')), 1);
  assert.equal(lacking(imported('2026-01-01', 2, 'iic') + imported('2026-01-01', 9, 'scim')), 3);
});

test('many remarks are counted, and listed where all are asked for', async () => {
  const copy = readFileSync('content/codes/iic/IIC.1319.md', 'utf8');
  const copies = Array.from({ length: 20 }, (_, at) => [
    `codes/iic/IIC.${9000 + at}.md`,
    () => copy.replace('IIC.1319', `IIC.${9000 + at}`),
  ]);
  const files = { ...Object.fromEntries(copies), 'catalogs.yaml': withoutPage };
  const lines = await told(files);
  assert.equal(lines.length, 1);
  assert.match(
    lines[0]!,
    /^Notes: 2\d of kind "contradiction", \d+ of kind "near-duplicate", 1 of kind "unaccounted"; --remarks lists them\.$/,
  );
  assert.ok((await told(files, true)).length > 20);
});

test('messages with a slip between them are told once, at the later one', () => {
  assert.deepEqual(
    texts(code('A.1', { message: 'User not found.' }), code('A.2', { message: 'user not found' })),
    ['the message is nearly that of A.1: "user not found", "User not found."'],
  );
  for (const [a, b] of [
    ['The polciy is full.', 'The policy is full.'],
    ['The policies is full.', 'The policie is full.'],
  ] as const)
    assert.equal(texts(code('A.1', { message: a }), code('A.2', { message: b })).length, 1, b);
});

test('messages that mean different things, and equal ones, are not told', () => {
  const pairs = [
    ['User not found.', 'User not found.'],
    ['User not found.', 'Group not found.'],
    ['The limit is 100.', 'The limit is 101.'],
    ['The key id is wrong.', 'The key ip is wrong.'],
  ] as const;
  for (const [a, b] of pairs)
    assert.deepEqual(texts(code('A.1', { message: a }), code('A.2', { message: b })), []);
});

test('withdrawn rows are left alone', () => {
  const gone = {
    message: 'user not found',
    solution: 'Contact technical support.',
    withdrawn: '2026-11-30',
  };
  assert.deepEqual(texts(code('A.1', { message: 'User not found.' }), code('A.2', gone)), []);
});

test('a message that asks for a repetition, and a solution or a reading that does not, are told', () => {
  const row = {
    message: 'Busy. Try again later.',
    solution: 'Check the name.',
    action: 'retry' as const,
  };
  assert.deepEqual(texts(code('A.1', row)), [
    'the message says to try again, the solution does not: "Check the name."',
  ]);
  assert.deepEqual(texts(code('A.1', { ...row, solution: 'Try again later.' })), []);
  assert.deepEqual(texts(code('A.1', { ...row, solution: 'Retry.', retry: 'no' })), [
    'the vendor says to try again later, our reading is retry "no"',
  ]);
  assert.deepEqual(texts(code('A.1', { solution: 'Contact technical support.' })), [
    'the solution is to contact support, our reading is "fix-request"',
  ]);
});
