/** Who may build into a folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { takeLock } from '../../../src/authoring/build-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'lock-'));
after(() => rmSync(root, { recursive: true }));

test('a lock is taken once, until it is given back', () => {
  const lock = join(root, 'once');
  assert.equal(takeLock(lock), null);
  assert.equal(takeLock(lock), process.pid);
  rmSync(lock);
  assert.equal(takeLock(lock), null);
});

test('a lock whose holder has ended is free', () => {
  const lock = join(root, 'left');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, `${pid}`);
  assert.equal(takeLock(lock), null);
  assert.equal(readFileSync(lock, 'utf8'), `${process.pid}`);
});
