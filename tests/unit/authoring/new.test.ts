/** `npm run new`: a valid file or a clear refusal, and never a file that was there before. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { asker, NoAnswer } from '../../../src/authoring/new/asker.ts';
import { draftProblems, draftText, type Draft } from '../../../src/authoring/new/draft.ts';
import { askForRest, questionsFor } from '../../../src/authoring/new/questions.ts';
import { meant } from '../../../src/store/nearest.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import { readContent } from '../../../src/store/read-content.ts';

const root = mkdtempSync(join(tmpdir(), 'new-'));
after(() => rmSync(root, { recursive: true }));
const dir = join(root, 'content');
cpSync('content', dir, { recursive: true });

function run(command: string, ...args: string[]) {
  return spawnSync(process.execPath, [`src/authoring/${command}.ts`, ...args], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, CONTENT_DIR: dir },
  });
}

const READING = ['--category', 'mfa', '--action', 'contact-support'];

test('a file is written that the lint takes, whatever the texts hold', () => {
  const message = `It's "gone": {0} # not a comment, - nor: YAML`;
  const { status, stdout } = run(
    'new',
    'IIC.1800',
    '--status',
    '400',
    '--message',
    message,
    '--solution',
    'no',
    ...READING,
    '--retry',
    'no',
  );
  assert.equal(status, 0);
  const file = join(dir, 'codes/iic/IIC.1800.md');
  assert.equal(
    readFileSync(file, 'utf8'),
    `---
code: IIC.1800
responses:
  - status: 400
    message: 'It''s "gone": {0} # not a comment, - nor: YAML'
    solution: 'no'
    category: mfa
    action: contact-support
    retry: 'no'
---
`,
  );
  const entry = /Add "(- \{.*\})" to changes\.yaml/.exec(stdout)![1]!;
  const changes = join(dir, 'changes.yaml');
  writeFileSync(changes, `${readFileSync(changes, 'utf8')}${entry}\n`);
  const lint = run('lint');
  assert.equal(lint.status, 0, lint.stderr);
  assert.doesNotMatch(lint.stdout, /came neither/);
});

test('what is there is not overwritten', () => {
  const file = join(dir, 'codes/iic/IIC.1801.md');
  writeFileSync(file, 'a draft that cannot be read');
  for (const code of ['IIC.1801', 'IIC.1205']) {
    const { status, stderr } = run('new', code, '--status', '400', '--message', 'x', ...READING);
    assert.equal(status, 1);
    assert.match(stderr, /is there already.*\nNothing was written\.\n$/);
  }
  assert.equal(readFileSync(file, 'utf8'), 'a draft that cannot be read');
  rmSync(file);
});

test('what cannot be taken is told, and nothing is written', () => {
  const cases: [string[], RegExp][] = [
    [
      [],
      /No --status: .*\nNo --message: .*\nNo --category: one of access, .*\nNo --action: one of fix-request, /,
    ],
    [
      ['--status', '700', '--message', 'a {0', '--category', 'mfaa', '--action', 'retri'],
      /:4: found .*"700".*\n.*:5: found a brace .*\n.*:6: found category "mfaa".*\n.*:7: found .*"retri".*\nNothing/,
    ],
    [['--catalog', 'nope'], /No catalog "nope"; there are iic, scim\./],
    [['--catalog', 'scim'], /"IIC\.1802" is no code of a catalog; they match scim: /],
  ];
  for (const [args, expected] of cases) {
    const { status, stderr } = run('new', 'IIC.1802', ...args);
    assert.equal(status, 1, stderr);
    assert.match(stderr, expected);
    assert.match(stderr, /\nNothing was written\.\n$/);
  }
  assert.ok(!existsSync(join(dir, 'codes/iic/IIC.1802.md')));
  const outside = run('new', '../../IIC.1802', '--status', '400', '--message', 'x', ...READING);
  assert.equal(outside.status, 1);
  for (const args of [[], ['IIC.1802', 'IIC.1803'], ['IIC.1802', '--nope']])
    assert.equal(run('new', ...args).status, 2);
});

test('each value that cannot be taken is told with what it has to be', async () => {
  const { entries } = await readContent('content');
  const around = { infos: entries.infos, categories: new Set(['mfa', 'users']), meant };
  const place = { catalog: 'iic', fileName: 'IIC.1802', file: 'content/codes/iic/IIC.1802.md' };
  const told = (draft: Draft): string => {
    const right = { status: '400', message: 'x', category: 'mfa', action: 'retry' };
    const text = draftText('IIC.1802', { ...right, ...draft });
    return draftProblems(text, place, around).map(formatProblem).join('\n');
  };
  assert.equal(told({}), '');
  const cases: [Draft, RegExp][] = [
    [
      { status: '40' },
      /IIC\.1802\.md:4: found responses\[1\]\.status "40"; expected at least 100 \(HTTP status code\)\. Correct "status"\./,
    ],
    [{ status: '600' }, /"600"; expected at most 599 \(HTTP status code\)\./],
    [{ status: 'abc' }, /found responses\[1\]\.status "abc"; expected a number/],
    [{ message: 'a {0' }, /found a brace that belongs to no placeholder/],
    [{ message: 'a\nb' }, /expected text on one line/],
    [{ category: 'mfaa' }, /found category "mfaa"; .* Did you mean "mfa"\?/],
    [{ action: 'retri' }, /"retri"; expected one of .*\. Did you mean "retry"\?/],
  ];
  for (const [draft, expected] of cases) assert.match(told(draft), expected);
});

/** What the answers of both ways to give them come to. */
const GONE = {
  status: '400',
  message: 'Gone.',
  description: '',
  solution: '',
  category: 'mfa',
  action: 'retry',
  retry: '',
};

test('questions are asked for what is missing, and again where the answer is none', async () => {
  const answers = ['', '400', ' Gone. ', '', '', 'mfaa', 'mfa', 'retry', ''];
  const asked: string[] = [];
  const told: string[] = [];
  const draft = await askForRest(
    {},
    questionsFor(true, ['mfa', 'users']),
    (text) => (asked.push(text), Promise.resolve(answers.shift()!)),
    (text) => told.push(text),
  );
  assert.deepEqual(draft, GONE);
  assert.deepEqual(told, ['This is needed.', '"mfaa" is none of these.']);
  assert.equal(asked[5], 'Category (mfa, users): ');
  assert.equal(asked.at(-1), 'Does repeating help (no, after-fix, later), or nothing: ');
  const given = {
    status: '1',
    message: 'b',
    description: '',
    solution: '',
    category: 'c',
    action: 'd',
    retry: '',
  };
  const none = () => Promise.reject(new Error('asked'));
  assert.deepEqual(await askForRest(given, questionsFor(true, []), none, assert.fail), given);
});

test('lines that were pasted before the first question answer all of them', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end('400\nGone.\n\n\nmfa\nretry\n\n');
  const terminal = createInterface({ input, output });
  const draft = await askForRest({}, questionsFor(true, ['mfa']), asker(terminal), assert.fail);
  assert.deepEqual(draft, GONE);
});

test('a question without an answer ends the questions', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ask = asker(createInterface({ input, output }));
  input.write('400\n');
  assert.equal(await ask('HTTP status: '), '400');
  input.end();
  await assert.rejects(ask('Message: '), NoAnswer);
  await assert.rejects(ask('Description: '), NoAnswer);
  assert.match(String(output.read()), /HTTP status: .*Message: /s);
});
