import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../../../src/catalog/count.ts';

test('one of something is told in the singular, none and several in the plural', () => {
  assert.equal(count(0, 'code'), '0 codes');
  assert.equal(count(1, 'code'), '1 code');
  assert.equal(count(1, 'reply', 'replies'), '1 reply');
  assert.equal(count(20_000, 'reply', 'replies'), '20,000 replies');
});
