import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageHref, pageParam, paginate } from '../../../src/site/paging.ts';

test('pages hold every item once, in order, and none is longer than the size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const pages = paginate(items, '/codes/', size);
      assert.deepEqual(
        pages.flatMap((page) => page.items),
        items,
      );
      assert.ok(
        pages.every((page, index) => page.items.length <= size && page.number === index + 1),
      );
    }),
  );
});

test('an empty list has one empty page', () => {
  assert.equal(paginate([], '/codes/').length, 1);
});

test('the first page has the list’s own address', () => {
  assert.deepEqual([pageHref('/codes/', 1), pageParam(1)], ['/codes/', undefined]);
  assert.deepEqual([pageHref('/codes/', 2), pageParam(2)], ['/codes/page/2/', 'page/2']);
});
