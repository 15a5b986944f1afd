import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleId } from '../../../src/site/sample-id.ts';

test('the id of a sample is its group and its label', () => {
  assert.equal(sampleId('retry', 'TypeScript'), 'retry-typescript');
});

test('labels that differ in signs alone have ids of their own, which an address can hold', () => {
  const labels = [
    'C',
    'C#',
    'C++',
    'F#',
    '.NET',
    'NET',
    'Node.js',
    'Node js',
    'Nodejs',
    '日本',
    '日語',
  ];
  const ids = labels.map((label) => sampleId('retry', label));
  assert.equal(new Set(ids).size, labels.length);
  for (const id of ids) assert.match(id, /^[\w-]+$/);
});
