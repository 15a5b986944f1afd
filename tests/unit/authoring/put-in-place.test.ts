/** A site takes the place of the one before, or leaves it there. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { putInPlace } from '../../../src/authoring/put-in-place.ts';

const root = mkdtempSync(join(tmpdir(), 'place-'));
after(() => rmSync(root, { recursive: true }));

/** Puts folders that have a file each into a new one, and gives that. */
function folderOf(folders: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(root, 'case-'));
  for (const [name, file] of Object.entries(folders)) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, file), '');
  }
  return dir;
}

const everything = (dir: string): string[] => readdirSync(dir, { recursive: true }).map(String);

test('a site takes the place of the one before, of which nothing is left', () => {
  const dir = folderOf({ dist: 'before', fresh: 'now' });
  putInPlace(join(dir, 'fresh'), join(dir, 'dist'));
  assert.deepEqual(everything(dir), ['dist', join('dist', 'now')]);
});

test('a site that cannot be put in its place leaves the one before there', () => {
  const dir = folderOf({ dist: 'before' });
  assert.throws(() => putInPlace(join(dir, 'fresh'), join(dir, 'dist')), { code: 'ENOENT' });
  assert.deepEqual(everything(dir), ['dist', join('dist', 'before')]);
});
