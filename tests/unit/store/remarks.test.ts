/** What the lint says of rows that nobody has read, of the past, and of texts that do not agree. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import type { CodeEntry, RowEntry } from '../../../src/catalog/build.ts';
import { remarksOn } from '../../../src/catalog/remarks.ts';

const root = mkdtempSync(join(tmpdir(), 'remarks-'));
after(() => rmSync(root, { recursive: true }));

/** Runs the lint on a copy of the content with some files changed or added. */
function lint(changes: Record<string, (text: string) => string>, ...args: string[]) {
  const dir = join(mkdtempSync(join(root, 'case-')), 'content');
  cpSync('content', dir, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(readText(path)));
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/authoring/lint.ts', ...args], { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dir } }); // prettier-ignore
  return { status, lines: (stdout + stderr).trimEnd().split('\n') };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
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

test('remarks on the committed content are few, and no failure', () => {
  const { status, lines } = lint({});
  assert.equal(status, 0);
  assert.match(lines.at(-1)!, /: no problems\.$/);
  assert.ok(lines.length <= 21, `${lines.length} lines`);
  assert.ok(lines.slice(0, -1).every((line) => /^content\/\S+:\d+: to know: /.test(line)));
});

test('a row that nobody has sorted fails, at its line', () => {
  const { status, lines } = lint({
    'codes/iic/IIC.1388.md': (text) => text.replace('category: mfa', 'category: unsorted'),
  });
  assert.equal(status, 1);
  assert.match(lines[0]!, /IIC\.1388\.md:\d+: found category "unsorted"; expected one of access, .*\. Read the row and decide category and action/); // prettier-ignore
  assert.equal(lines.length, 2);
});

test('"withdrawn" without a date fails', () => {
  for (const value of ['', 'true', 'yes', '2026-13-01', 'December 2026']) {
    const { status, lines } = lint({
      'codes/iic/IIC.1388.md': (text) =>
        text.replace('responses:', `withdrawn: ${value}\nresponses:`),
    });
    assert.equal(status, 1, value);
    assert.match(lines[0]!, /IIC\.1388\.md:\d+: found withdrawn.*; expected .*date/, value);
  }
});

test('what was withdrawn fails until changes.yaml tells it, and the message says how', () => {
  const withdrawn = (text: string) =>
    text.replace('responses:', 'withdrawn: 2026-11-30\nresponses:');
  const { status, lines } = lint({ 'codes/iic/IIC.1388.md': withdrawn });
  assert.equal(status, 1);
  const entry = /Add "(\{.*\})" to changes\.yaml\.$/.exec(lines[0]!)?.[1];
  assert.equal(entry, '{ date: 2026-11-30, kind: withdrawn, code: IIC.1388 }');
  const again = lint({
    'codes/iic/IIC.1388.md': withdrawn,
    'changes.yaml': (text) => `${text}- ${entry}\n`,
  });
  assert.equal(again.status, 0, again.lines.join('\n'));
});

test('a withdrawn row is told with its status, until changes.yaml has it', () => {
  const withdrawn = (text: string) => text.replace(/\n {2}- status: 409/, '\n    withdrawn: 2026-11-30$&'); // prettier-ignore
  const { status, lines } = lint({ 'codes/iic/IIC.1270.md': withdrawn });
  assert.equal(status, 1);
  const entry = /Add "(\{.*\})" to changes\.yaml\.$/.exec(lines[0]!)?.[1];
  assert.match(entry!, /^\{ date: 2026-11-30, kind: withdrawn, code: IIC\.1270, status: 400 \}$/);
  const again = lint({
    'codes/iic/IIC.1270.md': withdrawn,
    'changes.yaml': (text) => `${text}- ${entry}\n`,
  });
  assert.equal(again.status, 0, again.lines.join('\n'));
});

test('a code of which changes.yaml knows nothing is told', () => {
  const copy = readFileSync('content/codes/iic/IIC.1388.md', 'utf8');
  const files = {
    'codes/iic/IIC.1799.md': () => copy.replace('IIC.1388', 'IIC.1799'),
    'catalogs.yaml': withoutPage,
  };
  const text = /changes\.yaml:1: to know: of 244 codes, 1 came neither with an import/;
  const { status, lines } = lint(files);
  assert.equal(status, 0);
  assert.ok(lines.some((line) => text.test(line)));
  const added = '- { date: 2026-12-01, kind: added, code: IIC.1799 }\n';
  const told = lint({ ...files, 'changes.yaml': (before) => before + added });
  assert.ok(!told.lines.some((line) => text.test(line)));
});

test('many remarks are counted, and listed with --remarks', () => {
  const copy = readFileSync('content/codes/iic/IIC.1319.md', 'utf8');
  const copies = Array.from({ length: 20 }, (_, at) => [
    `codes/iic/IIC.${9000 + at}.md`,
    () => copy.replace('IIC.1319', `IIC.${9000 + at}`),
  ]);
  const files = { ...Object.fromEntries(copies), 'catalogs.yaml': withoutPage };
  const { status, lines } = lint(files);
  assert.equal(status, 0);
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /^To know: 2\d of kind "contradiction", \d+ of kind "near-duplicate", 1 of kind "unaccounted"; --remarks lists them\.$/); // prettier-ignore
  assert.ok(lint(files, '--remarks').lines.length > 20);
});

test('messages with a slip between them are told once, at the later one', () => {
  assert.deepEqual(texts(code('A.1', { message: 'User not found.' }), code('A.2', { message: 'user not found' })), ['the message is nearly that of A.1: "user not found", "User not found."']); // prettier-ignore
  for (const [a, b] of [
    ['The polciy is full.', 'The policy is full.'],
    ['The policies is full.', 'The policie is full.'],
  ] as const)
    // prettier-ignore
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
  const gone = { message: 'user not found', solution: 'Contact technical support.', withdrawn: '2026-11-30' }; // prettier-ignore
  assert.deepEqual(texts(code('A.1', { message: 'User not found.' }), code('A.2', gone)), []);
});

test('a message that asks for a repetition, and a solution or a reading that does not, are told', () => {
  const row = { message: 'Busy. Try again later.', solution: 'Check the name.', action: 'retry' as const }; // prettier-ignore
  assert.deepEqual(texts(code('A.1', row)), ['the message says to try again, the solution does not: "Check the name."']); // prettier-ignore
  assert.deepEqual(texts(code('A.1', { ...row, solution: 'Try again later.' })), []);
  assert.deepEqual(texts(code('A.1', { ...row, solution: 'Retry.', retry: 'no' })), ['the vendor says to try again later, our reading is retry "no"']); // prettier-ignore
  assert.deepEqual(texts(code('A.1', { solution: 'Contact technical support.' })), ['the solution is to contact support, our reading is "fix-request"']); // prettier-ignore
});
