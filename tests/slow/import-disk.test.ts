/** What the disk or a parser refuses is told as a problem, by every command, with nothing written. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readPage, type Format } from '../../src/import/read/page.ts';
import { committed, committedPage } from '../support/import.ts';
import { copyOfContent, run } from '../support/commands.ts';

const root = mkdtempSync(join(tmpdir(), 'disk-'));
after(() => rmSync(root, { recursive: true }));

const page = join(root, 'page.md');
writeFileSync(page, committedPage.replace('The permission set does not exist.', 'Gone.'));
const NEW = [
  'IIC.1998',
  '--status',
  '400',
  '--message',
  'x',
  '--category',
  'mfa',
  '--action',
  'retry',
];

test('a folder named like the file of a code is a problem of each command', () => {
  const dir = copyOfContent(root);
  mkdirSync(join(dir, 'codes/iic/IIC.1999.md'));
  const told =
    'content/codes/iic/IIC.1999.md:1: found a folder; expected a file that can be read and written. Put right what stands there, or give it another name.\n';
  const cases: [string, string[], string][] = [
    ['import', [page, '--date', '2126-12-01'], '1 problem; nothing was written.\n'],
    ['export', ['iic'], 'Nothing was written.\n'],
    ['lint', [], '1 problem in the content.\n'],
  ];
  for (const [command, args, end] of cases) {
    const { status, stderr } = run(command, dir, ...args);
    assert.deepEqual([status, stderr], [1, told + end], command);
  }
  assert.equal(
    readFileSync(join(dir, 'codes/iic/IIC.1205.md'), 'utf8'),
    readFileSync('content/codes/iic/IIC.1205.md', 'utf8'),
  );
});

test('a folder in the place of changes.yaml is a problem of import and export', () => {
  const dir = copyOfContent(root);
  rmSync(join(dir, 'changes.yaml'));
  mkdirSync(join(dir, 'changes.yaml'));
  for (const [command, args] of [
    ['import', [page]],
    ['export', ['iic']],
  ] as const) {
    const { status, stderr } = run(command, dir, ...args);
    assert.equal(status, 1, command);
    assert.match(stderr, /:1: found a folder; .*\n.*othing was written\.\n$/, command);
  }
});

test('a folder of codes that is a link out of the content is a problem, and nothing is written there', () => {
  const dir = copyOfContent(root);
  const elsewhere = join(root, 'elsewhere');
  renameSync(join(dir, 'codes/iic'), elsewhere);
  symlinkSync(elsewhere, join(dir, 'codes/iic'));
  const before = readdirSync(elsewhere);
  for (const [command, args] of [
    ['import', [page, '--date', '2126-12-01']],
    ['new', NEW],
  ] as const) {
    const { status, stderr } = run(command, dir, ...args);
    assert.equal(status, 1, command);
    assert.match(
      stderr,
      /content\/codes\/iic:1: found a path that leads out of the content folder; expected files within the folder\. .*\n.*othing was written\.\n$/,
    );
  }
  assert.deepEqual(readdirSync(elsewhere), before);
});

test('a file in the place of the folder of codes is a problem of a new code', () => {
  const dir = copyOfContent(root);
  rmSync(join(dir, 'codes/iic'), { recursive: true });
  writeFileSync(join(dir, 'codes/iic'), '');
  const { status, stderr } = run('new', dir, ...NEW);
  assert.equal(status, 1);
  assert.match(stderr, /codes\/iic:1: found .*; expected a file .*\nNothing was written\.\n$/);
  assert.ok(!existsSync(join(dir, 'codes/iic/IIC.1998.md')));
});

/** Pages that are nested 20,000 deep, with the codes that are read of each, or the problem that it is. */
const DEEP: readonly [Format, string, { codes: string[] } | { found: string }][] = [
  [
    'md',
    `${'>'.repeat(20_000)}\n\n${committedPage}`,
    { found: 'markup that is nested too deep to be read' },
  ],
  [
    'html',
    `${'<div>'.repeat(20_000)}<table><tr><th>Status<th>Code<th>Message<tr><td>404<td>IIC.1205<td>x</table>`,
    { codes: ['IIC.1205'] },
  ],
  ['html', `<table><tr><td>${'<b>'.repeat(20_000)}</table>`, { found: 'a table headed ""' }],
];
for (const [format, text, expected] of DEEP) {
  const outcome = 'codes' in expected ? 'is read' : `is a problem, ${expected.found}`;
  test(`${format} nested 20,000 deep ${outcome}: ${text.slice(0, 20)}`, () => {
    const { problems, parts } = readPage(text, format, committed.sources, new Map());
    const codes = parts.flatMap(({ rows }) => rows.map(({ code }) => code));
    assert.deepEqual(
      { found: problems.map(({ found }) => found), codes },
      'codes' in expected ? { found: [], ...expected } : { found: [expected.found], codes: [] },
    );
  });
}

test('an import of a page that is nested too deep says so', () => {
  const deep = join(root, 'deep.md');
  writeFileSync(deep, DEEP[0]![1]);
  const { status, stderr } = run('import', copyOfContent(root), deep);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /deep\.md:1: found markup that is nested too deep to be read; .*\n1 problem; nothing was written\.\n$/,
  );
});
