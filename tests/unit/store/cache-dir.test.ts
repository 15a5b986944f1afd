import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheDirOf } from '../../../src/store/cache-dir.ts';

test('what was read of a content folder is kept for that folder alone', () => {
  assert.match(cacheDirOf('/a/content'), /^\.\/\.cache\/astro-[0-9a-f]{10}$/);
  assert.equal(cacheDirOf('/a/content'), cacheDirOf('/a/content'));
  assert.notEqual(cacheDirOf('/a/content'), cacheDirOf('/b/content'));
});
