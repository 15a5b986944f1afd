/** Builds that have to fail: with what is said, and without touching the site that was built before. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { append, copyContent, swap, type FileChange } from '../support/lint.ts';

const root = mkdtempSync(join(tmpdir(), 'failing-'));
after(() => rmSync(root, { recursive: true }));

/**
 * Builds a copy of the content with some files changed, where a site is in place already; gives what
 * the build says, once that site was seen untouched.
 */
function failureOf(changes: Readonly<Record<string, FileChange>>): string {
  const content = join(mkdtempSync(join(root, 'case-')), 'content');
  copyContent(content, changes);
  const out = siteBefore();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/authoring/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CARDS: '0' },
  });
  assert.equal(status, 1, stdout);
  assertUntouched(out);
  return stdout + stderr;
}

/** A folder with a site that was built before. */
function siteBefore(): string {
  const out = join(root, 'dist');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'the site before');
  return out;
}

function assertUntouched(out: string): void {
  assert.deepEqual(readdirSync(out), ['index.html']);
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'the site before');
  assert.deepEqual(
    readdirSync(root).filter((name) => /^\.dist/.test(name)),
    [],
    'nothing half-built is left',
  );
}

test('a row whose anchor changes with its text fails the build, which names the lost address', () => {
  const said = failureOf({
    'codes/scim/SCIM.404.md': swap('message: Group [', 'message: The group ['),
    'changes.yaml': append('- { date: 2026-11-25, kind: reworded, code: SCIM.404 }\n'),
  });
  assert.match(
    said,
    /No longer served, though published:\n {2}\/codes\/SCIM\.404\/#404-group-0-not-found\n/,
  );
  assert.match(said, /dist is as it was\./);
});

test('a heading that is reworded fails the build, unless its earlier anchor is kept above it', () => {
  const said = failureOf({
    'guides/retrying-safely.mdx': swap('## How long to wait\n', '## How long to pause\n'),
    'categories/mfa.mdx': swap(
      /^## (Order of checks)\n/m,
      '<Anchor id="order-of-checks" />\n\n## What to check\n',
    ),
  });
  assert.match(
    said,
    /No longer served, though published:\n {2}\/guides\/retrying-safely\/#how-long-to-wait\nTickets/,
  );
});

test('a row that is gone fails the build, which names the lost addresses', () => {
  const said = failureOf({
    // Without the vendor's page the lint cannot know of the row.
    'catalogs.yaml': swap(/^ +file: .*\n/gm, ''),
    'codes/iic/IIC.1373.md': swap(/ {2}- status: 404\n(?: {4}.*\n)+/, ''),
  });
  assert.match(said, /No longer served, though published:\n {2}\/codes\/IIC\.1373\/#404\n/);
});

test('<Code> itself fails a build of which nobody has linted the content', () => {
  const content = join(root, 'second', 'content');
  cpSync('tests/fixtures/second-service', content, { recursive: true });
  writeFileSync(
    join(content, 'guides/which-service.mdx'),
    '---\ntitle: T\norder: 1\nsummary: S.\n---\n\n<Code id="NO.SUCH" />\n',
  );
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const out = join(root, 'second', 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CARDS: '0' },
  });
  assert.equal(status, 1);
  assert.match(stdout + stderr, /<Code id="NO\.SUCH" \/>: the catalog has no such code\./);
});

test('a build into a folder that another one builds into fails, and leaves that one alone', () => {
  const out = siteBefore();
  const [half, lock] = [join(root, '.dist-next'), join(root, '.dist-lock')];
  mkdirSync(half);
  writeFileSync(lock, `${process.pid}`);
  const { status, stderr } = spawnSync(process.execPath, ['src/authoring/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'tests/fixtures/second-service', OUT_DIR: out },
  });
  assert.equal(status, 1);
  assert.match(
    stderr,
    new RegExp(`^Process ${process.pid} is building dist; wait for it, or delete `),
  );
  assert.ok(existsSync(half) && existsSync(lock));
  rmSync(half, { recursive: true });
  rmSync(lock);
  assertUntouched(out);
});

test(
  'a build that is told to end does so, and so does what it has started',
  { skip: process.platform !== 'linux' && 'Only Linux tells what a process has started.' },
  async () => {
    const out = siteBefore();
    const build = spawn(process.execPath, ['src/authoring/build.ts'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, CONTENT_DIR: 'tests/fixtures/second-service', OUT_DIR: out },
    });
    const said = text(build.stderr);
    const ended = once(build, 'exit');
    while (build.exitCode === null && !existsSync(join(root, '.dist-next'))) await wait(50);
    const astro = readFileSync(`/proc/${build.pid}/task/${build.pid}/children`, 'utf8').trim();
    build.kill('SIGTERM');
    assert.deepEqual(await ended, [1, null]);
    assert.match(await said, /^The build was stopped; dist is as it was\.$/m);
    assert.ok(!existsSync(`/proc/${astro}`), 'Astro goes on');
    assertUntouched(out);
  },
);
