/** Several files at once on a disk that refuses half-way: all is as it was before. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, mock, test } from 'node:test';
import { writeFiles } from '../../../src/store/write-files.ts';

const root = fs.mkdtempSync(join(tmpdir(), 'write-'));
after(() => fs.rmSync(root, { recursive: true }));

const FILES = new Map([
  ['first.md', 'new'],
  ['new/deep/second.md', 'new'],
  ['gone.md', null],
  ['last.md', 'new'],
]);
const BEFORE = { 'first.md': 'old', 'gone.md': 'old', 'last.md': 'old' };

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(join(root, 'case-'));
  for (const [name, text] of Object.entries(BEFORE)) fs.writeFileSync(join(dir, name), text);
});

/** Every file with its text, and every folder. */
function tree(): Record<string, string> {
  const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dir.length + 1), entry.isFile() ? fs.readFileSync(path, 'utf8') : '/'];
    }),
  );
}

type Refused = 'renameSync' | 'writeFileSync';

/** Runs something on a disk that is full for some calls. */
function refusing(
  refuses: Partial<Record<Refused, (path: string) => boolean>>,
  run: () => void,
): void {
  for (const [name, isFull] of Object.entries(refuses)) {
    const real = fs[name as Refused] as (...args: string[]) => void;
    mock.method(fs, name as Refused, (...args: [string, string]) => {
      if (!isFull(args[0])) return real(...args);
      // A full disk has emptied the file by the time that it refuses the text.
      if (name === 'writeFileSync') real(args[0], '');
      throw Object.assign(new Error(`ENOSPC: ${args[0]}`), { code: 'ENOSPC' });
    });
  }
  syncBuiltinESMExports();
  try {
    run();
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
  }
}

const fails = (): void => assert.throws(() => writeFiles(dir, FILES), { code: 'ENOSPC' });

test('files are written and taken away, and nothing is left beside them', () => {
  writeFiles(dir, FILES);
  assert.deepEqual(tree(), {
    'first.md': 'new',
    'last.md': 'new',
    new: '/',
    'new/deep': '/',
    'new/deep/second.md': 'new',
  });
});

test('where a text cannot be written, files and folders are as they were', () => {
  refusing({ writeFileSync: (path) => path.includes('last.md') }, fails);
  assert.deepEqual(tree(), BEFORE);
});

test('where a file cannot be put in its place, files and folders are as they were', () => {
  refusing({ renameSync: (from) => /last\.md.*part$/.test(from) }, fails);
  assert.deepEqual(tree(), BEFORE);
});

test('a disk that is full by then cannot empty a file that comes back', () => {
  let full = false;
  const renameSync = (from: string): boolean =>
    (full ||= /last\.md.*part$/.test(from)) && /part$/.test(from);
  refusing({ renameSync, writeFileSync: () => full }, fails);
  assert.deepEqual(tree(), BEFORE);
});

test('where one file cannot come back, the others do, and both failures are told', () => {
  const renameSync = (from: string): boolean => /last\.md.*part$|first\.md.*old$/.test(from);
  refusing({ renameSync }, () =>
    assert.throws(
      () => writeFiles(dir, FILES),
      (error) => {
        assert.ok(error instanceof AggregateError);
        assert.match(error.message, /^Not all files could be put back \(ENOSPC: .*first\.md/);
        assert.match(error.errors[0].message, /last\.md/);
        return true;
      },
    ),
  );
  const now = tree();
  assert.deepEqual([now['gone.md'], now['last.md'], now['new']], ['old', 'old', undefined]);
  assert.equal(now[`first.md.${process.pid}.old`], 'old');
});
