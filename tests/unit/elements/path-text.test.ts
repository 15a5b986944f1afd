import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesInPath, statusInPath } from '../../../src/elements/path-text.ts';

test('the last segment below the root may name a code', () => {
  assert.deepEqual(codesInPath('/codes/iic-1267', '/'), ['iic-1267']);
  assert.deepEqual(codesInPath('/errors/codes/IIC%201267/', '/errors/'), ['IIC 1267']);
  assert.deepEqual(codesInPath('/IIC1267.html', '/'), ['IIC1267']);
  assert.deepEqual(codesInPath('/codes/', '/'), ['codes']);
});

test('segments before it may belong to the code, the longest text first', () => {
  const [whole, last] = codesInPath('/codes/bucket/not-empty', '/');
  assert.deepEqual([whole, last], ['bucket/not-empty', 'not-empty']);
  assert.deepEqual(codesInPath('/codes/bucket%2Fnot-empty.json', '/'), ['bucket/not-empty']);
});

test('segments before the last may name a code by themselves, the nearest first', () => {
  assert.deepEqual(codesInPath('/a/b/c/d', '/'), ['b/c/d', 'c/d', 'd', 'c', 'b', 'a']);
  assert.deepEqual(codesInPath('/codes/IIC.1267/400/', '/'), ['IIC.1267/400', '400', 'IIC.1267']);
});

test('a segment that is a status and nothing else is one', () => {
  assert.equal(statusInPath('/codes/IIC.1267/404/'), '404');
  for (const path of ['/codes/IIC.1267/', '/codes/IIC.404', '/codes/x/4040', '/codes/x/999']) {
    assert.equal(statusInPath(path), null, path);
  }
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
