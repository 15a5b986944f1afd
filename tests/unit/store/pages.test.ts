/** What the lint says of content that differs from the vendor's page without an entry in changes.yaml. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatProblem } from '../../../src/store/problem.ts';
import { readContent } from '../../../src/store/read-content.ts';
import { append, copyContent, lint, swap } from '../../support/lint.ts';

const root = mkdtempSync(join(tmpdir(), 'pages-'));
after(() => rmSync(root, { recursive: true }));

const page = 'content/upstream/error-codes.md';
const lines = readFileSync(page, 'utf8').split('\n');
/** The line of a row of the page. */
const lineOf = (...parts: string[]): number =>
  lines.findIndex((line) => parts.every((part) => line.includes(part))) + 1;

/** The day on which the page was last imported, or so many days later. */
function imported(later = 0): string {
  const [, day] = /^ {2}imported: (.*)$/m.exec(readFileSync('content/catalogs.yaml', 'utf8'))!;
  return new Date(Date.parse(day!) + later * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Prose goes on linking what a test takes away. */
const apartFromProse = (problems: readonly string[]): string[] =>
  problems.filter((problem) => !/<Code id|a link to/.test(problem));

const FILE = 'codes/iic/IIC.1270.md';
const fileLines = readFileSync(`content/${FILE}`, 'utf8').split('\n');
/** The line of the file that holds a text. */
const at = (text: string): number => fileLines.findIndex((line) => line.includes(text)) + 1;
const rowUnder409 = / {2}- status: 409[^]*(?=---)/;

test('a text that differs from the page is told, until a change of its row accounts for it', async () => {
  const edited = { [FILE]: swap('The alias can be modified only once.', 'Only once.') };
  assert.deepEqual(await lint(edited), [
    `content/${FILE}:${at('The alias can be')}: found message "Only once."; expected "The alias can be modified only once.", as ${page}:${lineOf('IIC.1270', '| 409')} has it. Restore it, or import the vendor's new page; for a change by hand add "{ date: …, kind: reworded, code: IIC.1270, status: 409 }" to changes.yaml, with a date from ${imported()} on.`,
  ]);
  const withEntry = async (entry: string) =>
    (await lint({ ...edited, 'changes.yaml': append(`- { kind: reworded, ${entry} }\n`) })).length;
  assert.equal(await withEntry(`date: ${imported(1)}, code: IIC.1270, status: 409`), 0);
  assert.equal(await withEntry(`date: ${imported(1)}, code: IIC.1270`), 0);
  assert.equal(await withEntry(`date: ${imported(1)}, code: IIC.1270, status: 400`), 1);
  assert.equal(await withEntry(`date: ${imported(-1)}, code: IIC.1270, status: 409`), 1);
});

test('a description that is gone, a solution and a status that differ are told', async () => {
  const problems = await lint({
    [FILE]: swap(/ {4}description: Identity.*\n/, ''),
    'codes/iic/IIC.1205.md': swap(/solution: .*/, 'solution: Ask.'),
    'codes/iic/IIC.1388.md': swap(/status: \d+/, 'status: 418'),
  });
  assert.deepEqual(
    problems.map((text) => / found (.*?); expected (.*?), as /.exec(text)!.slice(1)),
    [
      ['solution "Ask."', '"Check whether the permission set exists."'],
      ['no description', '"Identity source ID alias has been created."'],
      ['status "418"', '"400"'],
    ],
  );
});

test('a row that is gone is told with the line that the page has it on', async () => {
  assert.deepEqual(apartFromProse(await lint({ [FILE]: swap(rowUnder409, '') })), [
    `content/${FILE}:${at('status: 400')}: found no row under 409 with "The alias can be modified only once."; expected every row of ${page}, here that of line ${lineOf('IIC.1270', '| 409')}. Put the row back; what the vendor drops stays, with a date under "withdrawn".`,
  ]);
});

test('a code whose file is gone is told where the page has it', async () => {
  const problems = await lint({ 'codes/iic/IIC.1389.md': () => null });
  assert.ok(
    problems.includes(
      `${page}:${lineOf('IIC.1389')}: found code IIC.1389, which has no file; expected codes/iic/IIC.1389.md. Put the file back; what the vendor drops stays, with a date under "withdrawn".`,
    ),
    problems.join('\n'),
  );
});

const row410 = '  - status: 410\n    message: Gone.\n    category: mfa\n    action: fix-state\n';

test('a row that the page lacks is told, until an entry of its own accounts for it', async () => {
  const edited = { [FILE]: swap(/(?<=retry: 'no'\n)(?=---)/, row410) };
  assert.deepEqual(await lint(edited), [
    `content/${FILE}:${fileLines.lastIndexOf('---') + 1}: found a row that ${page} does not have: "Gone."; expected an entry of kind "added" in changes.yaml. Add "{ date: …, kind: added, code: IIC.1270, status: 410 }"; what the vendor dropped gets a date under "withdrawn" instead.`,
  ]);
  const withEntry = async (entry: string) =>
    (await lint({ ...edited, 'changes.yaml': append(`- { kind: added, ${entry} }\n`) })).length;
  assert.equal(await withEntry('date: 2026-11-25, code: IIC.1270, status: 410'), 0);
  // The code itself came long ago.
  assert.equal(await withEntry('date: 2026-11-20, code: IIC.1270'), 1);
});

test('a code that the page lacks is told once, until an entry accounts for it', async () => {
  const copy = readFileSync(`content/${FILE}`, 'utf8').replace('IIC.1270', 'IIC.1799');
  const added = { 'codes/iic/IIC.1799.md': () => copy };
  assert.deepEqual(await lint(added), [
    `content/codes/iic/IIC.1799.md:2: found code "IIC.1799", which ${page} does not have; expected an entry of kind "added" in changes.yaml. Add "{ date: …, kind: added, code: IIC.1799 }"; what the vendor dropped gets a date under "withdrawn" instead.`,
  ]);
  const entry = '- { date: 2026-11-20, kind: added, code: IIC.1799 }\n';
  assert.deepEqual(await lint({ ...added, 'changes.yaml': append(entry) }), []);
});

test('an entry of kind "withdrawn" without a date in the file is told, unless it returned', async () => {
  const withdrawn = '- { date: 2026-11-25, kind: withdrawn, code: IIC.1205 }\n';
  const line = readFileSync('content/changes.yaml', 'utf8').split('\n').length;
  const told = [
    `content/changes.yaml:${line}: found IIC.1205 withdrawn, of which its file says nothing; expected a date under "withdrawn" in the file, or a later entry of kind "returned". Add "withdrawn: 2026-11-25" to the code or the row, or delete the entry.`,
  ];
  const after = (entry: string) => lint({ 'changes.yaml': append(withdrawn + entry) });
  assert.deepEqual(await after(''), told);
  assert.deepEqual(await after('- { date: 2026-11-25, kind: returned, code: IIC.1205 }\n'), []);
  assert.deepEqual(await after('- { date: 2026-11-20, kind: returned, code: IIC.1205 }\n'), told);
  const dated = {
    'codes/iic/IIC.1205.md': swap('responses:', 'withdrawn: 2026-11-25\nresponses:'),
  };
  assert.deepEqual(await lint({ ...dated, 'changes.yaml': append(withdrawn) }), []);
});

test('a code that is renamed by hand is compared under its earlier name', async () => {
  const text = readFileSync(`content/${FILE}`, 'utf8').replace('IIC.1270', 'IIC.1810');
  const files = { [FILE]: () => null, 'codes/iic/IIC.1810.md': () => text };
  const entry = '- { date: 2026-11-25, kind: renamed, code: IIC.1810, was: IIC.1270 }\n';
  const problems = await lint({ ...files, 'changes.yaml': append(entry) });
  assert.deepEqual(apartFromProse(problems), []);
});

test('a folder without a stored page has nothing to compare with', async () => {
  const files = { 'upstream/error-codes.md': () => null, [FILE]: swap(rowUnder409, '') };
  assert.deepEqual(apartFromProse(await lint(files)), []);
});

test('a stored page that cannot be read is told', async () => {
  const [first, ...rest] = await lint({ 'upstream/error-codes.md': swap(/\| 404 /, '| four ') });
  assert.match(first!, /^content\/upstream\/error-codes\.md:\d+: found status "four"; expected an/);
  assert.deepEqual(rest, []);
});

for (const catalog of [[], ['--catalog', 'iic']]) {
  test(`what an import writes is no difference ${catalog.join(' ')}`, async () => {
    const dir = join(mkdtempSync(join(root, 'case-')), 'content');
    copyContent(dir, {});
    const file = join(dir, '../page.md');
    const scim = lines.findIndex((line) => line.startsWith('| HTTP Status Code'));
    const table = catalog.length ? lines.slice(0, scim) : lines;
    const changed = table
      .filter((line) => !line.includes('| IIC.1750 '))
      .map((line) =>
        line.includes('| IIC.1205 ') ? line.replace('does not', 'does now not') : line,
      )
      .map((line) => (line.includes('| IIC.1388 ') ? line.replace('IIC.1388', 'IIC.1899') : line));
    writeFileSync(file, changed.join('\n'));
    const run = spawnSync(process.execPath, ['src/authoring/import.ts', file, ...catalog], {
      env: { ...process.env, CONTENT_DIR: dir },
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /Reworded: 1\n[^]*Withdrawn: 1\n[^]*Renamed[^]*: 1\n/);
    const problems = (await readContent(dir)).problems.map(formatProblem);
    assert.deepEqual(apartFromProse(problems), []);
  });
}
