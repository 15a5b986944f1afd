import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeInPath } from '../../../src/elements/path-text.ts';

test('the last segment below the root may name a code', () => {
  assert.equal(codeInPath('/codes/iic-1267', '/'), 'iic-1267');
  assert.equal(codeInPath('/errors/codes/IIC%201267/', '/errors/'), 'IIC 1267');
  assert.equal(codeInPath('/IIC1267.html', '/'), 'IIC1267');
});

test('what does not decode is taken as it stands', () => {
  assert.equal(codeInPath('/codes/%E0%A4%A', '/'), '%E0%A4%A');
});

test('the root and the page for missing addresses name nothing', () => {
  for (const path of ['/', '/404', '/404.html', '/404/']) assert.equal(codeInPath(path, '/'), '');
});
