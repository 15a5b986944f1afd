import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../../src/site/in-order.ts';

test('results are handed on in the order in which they were begun, one after the other', async () => {
  const taken: string[] = [];
  const pages = inOrder<string>(async (page) => {
    taken.push(`${page} begins`);
    await Promise.resolve();
    taken.push(`${page} ends`);
  });
  const [first, second, third] = [pages.begin(), pages.begin(), pages.begin()];
  third('third');
  second(null);
  first('first');
  await pages.ended();
  assert.deepEqual(taken, ['first begins', 'first ends', 'third begins', 'third ends']);
});

test('whoever waits for the end is told that one failed', async () => {
  const pages = inOrder<string>(() => Promise.reject(new Error('Full.')));
  pages.begin()('first');
  pages.begin()('second');
  await assert.rejects(pages.ended(), /Full\./);
});
