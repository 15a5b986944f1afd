/** Builds that have to fail: with what is said, and without touching the site that was built before. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
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
  const out = join(root, 'dist');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'the site before');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/authoring/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CARDS: '0' },
  });
  assert.equal(status, 1, stdout);
  assert.deepEqual(readdirSync(out), ['index.html']);
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'the site before');
  assert.deepEqual(
    readdirSync(root).filter((name) => /^\.dist/.test(name)),
    [],
    'nothing half-built is left',
  );
  return stdout + stderr;
}

test('a row whose anchor changes with its text fails the build, which names the lost address', () => {
  const said = failureOf({
    'codes/scim/SCIM.404.md': swap('message: Group [', 'message: The group ['),
    'changes.yaml': append('- { date: 2026-11-25, kind: reworded, code: SCIM.404 }\n'),
  });
  assert.match(said, /No longer served, though published:\n {2}\/codes\/SCIM\.404\/#404-group-0-not-found\n/); // prettier-ignore
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
  writeFileSync(join(content, 'guides/which-service.mdx'), '---\ntitle: T\norder: 1\nsummary: S.\n---\n\n<Code id="NO.SUCH" />\n'); // prettier-ignore
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const out = join(root, 'second', 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CARDS: '0' },
  });
  assert.equal(status, 1);
  assert.match(stdout + stderr, /<Code id="NO\.SUCH" \/>: the catalog has no such code\./);
});
