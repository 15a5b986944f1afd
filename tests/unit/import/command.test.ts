/** The commands on a disk: exit codes, what they print, and that all is written or nothing. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ImportError } from '../../../src/import/read/tables.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import { readPageFile } from '../../../src/store/read-page.ts';
import { writeFiles } from '../../../src/store/write-files.ts';
import { committedPage } from '../../support/import.ts';
import { copyOfContent, run } from '../../support/commands.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
after(() => rmSync(root, { recursive: true }));

/** Every file of a folder with its text. */
function snapshot(dir: string): Record<string, string> {
  const files = globSync('**/*', { cwd: dir }).filter((path) => statSync(join(dir, path)).isFile());
  return Object.fromEntries(
    files.sort().map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
}

test('a dry run tells and writes nothing, an import writes just that, once', () => {
  const dir = copyOfContent(root);
  const page = join(root, 'new.md');
  writeFileSync(
    page,
    committedPage.replace(
      '| 404 | IIC.1205 | The permission set does not exist.',
      '| 404 | IIC.1205 | The permission set is gone.',
    ),
  );
  const before = snapshot(dir);
  const dry = run('import', dir, page, '--dry-run', '--date', '2126-12-01');
  assert.equal(dry.status, 0);
  assert.match(
    dry.stdout,
    /message: The permission set \[-does-\]\{\+is\+\} \[-not exist-\]\{\+gone\+\}\./,
  );
  assert.deepEqual(snapshot(dir), before);

  const real = run('import', dir, page, '--json', '--date', '2126-12-01');
  assert.equal(real.status, 0);
  const summary = JSON.parse(real.stdout) as { written: string[] };
  const now = snapshot(dir);
  const changed = Object.keys(now).filter((path) => now[path] !== before[path]);
  assert.deepEqual(summary.written, changed);
  assert.deepEqual(changed, [
    'catalogs.yaml',
    'changes.yaml',
    'codes/iic/IIC.1205.md',
    'upstream/error-codes.md',
  ]);
  assert.equal(
    now['changes.yaml'],
    `${before['changes.yaml']}- date: 2126-12-01\n  kind: reworded\n  code: IIC.1205\n  status: 404\n`,
  );

  assert.match(
    run('import', dir, page).stdout,
    /Nothing to do: the content says what the page says\.\n$/,
  );
  assert.deepEqual(snapshot(dir), now);
  const lint = run('lint', dir);
  assert.equal(lint.status, 0, lint.stderr);
});

test('a page that cannot be used, and misuse, say so and write nothing', () => {
  const dir = copyOfContent(root);
  const before = snapshot(dir);
  const page = join(root, 'bad.md');
  writeFileSync(page, '| Error Code | Message |\n|---|---|\n| IIC.1205 | x |\n');
  const bad = run('import', dir, page);
  assert.equal(bad.status, 1);
  assert.match(
    bad.stderr,
    /bad\.md:1: found no column for the status, in a table headed "Error Code \| Message"; expected a column headed such as "Status Code"\. Head the column .*\n1 problem; nothing was written\.\n$/,
  );
  const unknown = run(
    'import',
    dir,
    'content/upstream/error-codes.md',
    '--catalog',
    'nope',
    '--json',
  );
  assert.equal(unknown.status, 1);
  assert.match(unknown.stdout, /"found": "no catalog \\"nope\\""/);
  assert.equal(run('import', dir, '--date', 'today', page).status, 2);
  assert.deepEqual(snapshot(dir), before);
});

test('problems in the content name the folder that it lies in', () => {
  const dir = join(root, 'other');
  renameSync(copyOfContent(root), dir);
  const page = join(root, 'gone.md');
  writeFileSync(page, committedPage.replace('The permission set does not exist.', 'Gone.'));
  const told = (...args: string[]): string => run('import', dir, page, ...args).stderr;
  assert.match(told('--catalog', 'nope'), /^other\/catalogs\.yaml:1: found no catalog "nope"/);
  assert.match(
    told('--date', '2020-01-01'),
    /^other\/catalogs\.yaml:1: found 2020-01-01 as the date/,
  );
  const path = 'codes/iic/IIC.1205.md';
  writeFileSync(
    join(dir, path),
    '---\n{code: IIC.1205, responses: [{status: 404, message: a}]}\n---\n',
  );
  assert.match(
    told(),
    /^other\/codes\/iic\/IIC\.1205\.md:1: found fields that are not written one/,
  );
  writeFileSync(join(dir, path), 'x');
  assert.match(told(), /^other\/codes\/iic\/IIC\.1205\.md:1: found no code with responses/);
});

test('files that are no pages are refused with what is wrong', () => {
  const refused = (name: string, bytes: Buffer | string): string => {
    const path = join(root, name);
    writeFileSync(path, bytes);
    try {
      readPageFile(path);
    } catch (error) {
      if (error instanceof ImportError)
        return formatProblem(error.problems[0]!).slice(root.length + 1);
      throw error;
    }
    return '';
  };
  assert.match(
    refused('a.pdf', 'x'),
    /^a\.pdf:1: found a file of a kind that cannot be read; expected a name that ends in \.md/,
  );
  assert.match(refused('empty.md', ' \n'), /^empty\.md:1: found an empty file/);
  assert.match(refused('nul.md', 'a\nb\0'), /^nul\.md:2: found bytes that are no text in UTF-8/);
  assert.match(
    refused('latin.csv', Buffer.from([97, 10, 10, 228, 98])),
    /^latin\.csv:3: found bytes that are no text/,
  );
  assert.match(refused('utf16.md', Buffer.from('\ufeffa', 'utf16le')), /^utf16\.md:1: found bytes/);
  assert.match(
    refused('large.html', Buffer.alloc(50_000_000, 97)),
    /^large\.html:1: found a file of 50\.0 MB; expected at most 32 MB/,
  );
  assert.throws(() => readPageFile(join(root, 'none.md')), {
    problems: [
      {
        file: join(root, 'none.md'),
        line: 1,
        found: 'no such file',
        expected: "the vendor's page",
        todo: 'Check the path',
      },
    ],
  });
  assert.throws(() => readPageFile(join(root, 'case.md/..')), ImportError);
});

test('nothing is written outside of the folder, and nothing of a set with such a path', () => {
  const dir = join(root, 'inside');
  mkdirSync(join(root, 'elsewhere'), { recursive: true });
  mkdirSync(dir);
  symlinkSync(join(root, 'elsewhere'), join(dir, 'link'));
  for (const path of ['../out.md', join(root, 'out.md'), 'link/out.md', 'a/../../out.md']) {
    const files = new Map([
      ['fine.md', 'x'],
      [path, 'x'],
    ]);
    assert.throws(() => writeFiles(dir, files), /lies outside of .*; nothing was written/, path);
  }
  assert.deepEqual(globSync('**/*.{md,part}', { cwd: dir }), []);
  assert.ok(!existsSync(join(root, 'out.md')) && !existsSync(join(root, 'elsewhere/out.md')));
});

test('where one file cannot be put in its place, all are as they were', () => {
  const dir = join(root, 'half');
  mkdirSync(join(dir, 'taken.md'), { recursive: true });
  writeFileSync(join(dir, 'taken.md/x'), '');
  writeFileSync(join(dir, 'first.md'), 'old');
  writeFileSync(join(dir, 'gone.md'), 'old');
  const files = new Map([
    ['first.md', 'new'],
    ['gone.md', null],
    ['taken.md', 'new'],
  ]);
  assert.throws(() => writeFiles(dir, files));
  assert.deepEqual(snapshot(dir), { 'first.md': 'old', 'gone.md': 'old', 'taken.md/x': '' });
  rmSync(join(dir, 'taken.md'), { recursive: true });
  writeFiles(dir, files);
  assert.deepEqual(snapshot(dir), { 'first.md': 'new', 'taken.md': 'new' });
  chmodSync(dir, 0o755);
});

test('the export prints the table of a catalog', () => {
  const { status, stdout } = run('export', 'content', 'scim', '--format', 'csv');
  assert.equal(status, 0);
  assert.equal(stdout.split('\r\n').length, 9);
  assert.equal(run('export', 'content', 'nope').status, 2);
  assert.equal(run('export', 'content', 'iic', '--format', 'pdf').status, 2);
});
