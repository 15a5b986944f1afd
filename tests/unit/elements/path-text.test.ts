import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesInPath } from '../../../src/elements/path-text.ts';

test('the last segment below the root may name a code', () => {
  assert.deepEqual(codesInPath('/codes/iic-1267', '/'), ['iic-1267']);
  assert.deepEqual(codesInPath('/errors/codes/IIC%201267/', '/errors/'), ['IIC 1267']);
  assert.deepEqual(codesInPath('/IIC1267.html', '/'), ['IIC1267']);
  assert.deepEqual(codesInPath('/codes/', '/'), ['codes']);
});

test('segments before it may belong to the code, the longest text first', () => {
  assert.deepEqual(codesInPath('/codes/bucket/not-empty', '/'), ['bucket/not-empty', 'not-empty']);
  assert.deepEqual(codesInPath('/codes/bucket%2Fnot-empty.json', '/'), ['bucket/not-empty']);
  assert.deepEqual(codesInPath('/a/b/c/d', '/'), ['b/c/d', 'c/d', 'd']);
});

test('the number that tells two paths apart is no part of the code', () => {
  assert.deepEqual(codesInPath('/codes/INVALIDPARAM~2/', '/'), ['INVALIDPARAM']);
});

test('what does not decode is taken as it stands', () => {
  assert.deepEqual(codesInPath('/codes/%E0%A4%A', '/'), ['%E0%A4%A']);
});

test('the root and the page for missing addresses name nothing', () => {
  for (const path of ['/', '/404', '/404.html', '/404/']) {
    assert.deepEqual(codesInPath(path, '/'), []);
  }
});
