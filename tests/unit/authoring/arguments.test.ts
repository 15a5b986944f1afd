/** What every command does with `--help` and with arguments that it cannot take. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ONE_COUNT } from '../../../bench/counts.ts';
import { run } from '../../support/commands.ts';

const root = mkdtempSync(join(tmpdir(), 'arguments-'));
after(() => rmSync(root, { recursive: true }));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
/** Every script that runs a file of ours, with that file and what stands behind it. */
const COMMANDS = Object.entries(scripts).flatMap(([name, line]) => {
  const [node, ...rest] = line.split(' ');
  return node === 'node' ? [[name, rest] as const] : [];
});

/** Runs a script with further arguments where there is nothing that it could work on. */
function start(script: readonly string[], ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(root, 'none') },
    // A measurement that does not heed what it is told would go on for minutes.
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

test('every command says how it is used, where it is asked to and where it is misused', () => {
  assert.equal(COMMANDS.length, 16);
  for (const [script, command] of COMMANDS) {
    const help = start(command, '--help');
    assert.deepEqual({ ...help, stdout: '' }, { status: 0, stdout: '', stderr: '' }, script);
    assert.match(
      help.stdout,
      new RegExp(`^Usage: .*\\bnpm (?:run )?(?:--silent )?${script}(?![\\w:])`),
    );
    const { status, stdout, stderr } = start(command, '--foo', '-x');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, script);
    assert.ok(stderr.startsWith('Unknown option "--foo".\nUnknown option "-x".\n'), stderr);
    assert.ok(stderr.endsWith(help.stdout), script);
  }
});

test('all that is wrong with arguments is told at once', () => {
  const told = (command: string, ...args: string[]): string[] => {
    const { status, stdout, stderr } = run(command, root, ...args);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    return stderr.split(/\n(?=Usage: )/)[0]!.split('\n');
  };
  assert.deepEqual(
    told('import', 'a.md', '--jsn', '--date=x', '--dry-run=1', 'b.md', '--catalog', '--json'),
    [
      'Unknown option "--jsn". Did you mean "--json"?',
      '--date: found "x"; expected a day such as 2026-12-01.',
      '--dry-run takes no value.',
      '--catalog needs a value; one that begins with a dash is given as --catalog=….',
      'One file at a time; found "a.md", "b.md".',
    ],
  );
  assert.deepEqual(told('export', '--format', 'pdf'), [
    '--format: found "pdf"; expected one of md, csv, html.',
    'No catalog.',
  ]);
  for (const port of ['65536', '']) {
    assert.deepEqual(told('preview', `--port=${port}`, 'dist'), [
      `--port: found "${port}"; expected a number from 0 to 65535.`,
      'Only options are taken; found "dist".',
    ]);
  }
  // One text, whose first letters are no options, and whose "h" asks for no help.
  assert.deepEqual(told('explain', '-bash: IIC.1205'), ['Unknown option "-bash:".']);
  assert.equal(run('explain', root, '--foo', '-h').status, 0);
  assert.deepEqual(told('lint', '--constructor'), ['Unknown option "--constructor".']);
});

test('measurements take whole numbers from 1 on, and tell of others before they begin', () => {
  const [, isCount] = ONE_COUNT;
  for (const text of ['1', '20000']) assert.ok(isCount(text), text);
  for (const text of ['x', '0', '-1', '1.5', '1e3', ' 1', '']) assert.ok(!isCount(text), text);
  const { status, stdout, stderr } = start(['bench/build.ts'], '--sizes=243,', '--peer-sizes', 'x');
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  const expected = 'expected whole numbers from 1 on, with commas between.';
  assert.deepEqual(stderr.split('\n').slice(0, 2), [
    `--sizes: found "243,"; ${expected}`,
    `--peer-sizes: found "x"; ${expected}`,
  ]);
});

test('misuse leaves all as it was', () => {
  const dir = mkdtempSync(join(root, 'content-'));
  const file = join(dir, 'permalinks.txt');
  writeFileSync(file, '/\n');
  const dist = join(root, 'dist');
  mkdirSync(join(dist, 'codes'), { recursive: true });
  for (const page of ['.', 'codes']) writeFileSync(join(dist, page, 'index.html'), '<p>A page</p>');
  process.env['OUT_DIR'] = dist;
  try {
    assert.equal(run('permalinks', dir, '--foo').status, 2);
    assert.equal(readFileSync(file, 'utf8'), '/\n');
    assert.equal(run('permalinks', dir).status, 0);
    assert.equal(readFileSync(file, 'utf8'), '/\n/codes/\n');
  } finally {
    delete process.env['OUT_DIR'];
  }
});

test('a batch that is none is told what it should be, and what it is', () => {
  const cases: [input: string, found: RegExp][] = [
    ['', /nothing/],
    [' \n', /nothing/],
    ['IIC.1205', /no JSON \(.+\)/],
    ['"IIC.1205"', /no array/],
    ['["IIC.1205", 7]', /no string at 2 of 2/],
  ];
  for (const [input, found] of cases) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/authoring/explain.ts', '--batch'],
      { encoding: 'utf8', input },
    );
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, input);
    const [problem, usage] = stderr.split('\n');
    assert.match(
      problem!,
      new RegExp(
        `^--batch needs a JSON array of strings on standard input, such as \\["IIC\\.1205"\\]; found ${found.source}\\.$`,
      ),
    );
    assert.match(usage!, /^Usage: /);
  }
});
