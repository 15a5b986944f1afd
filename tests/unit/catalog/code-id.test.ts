import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignPaths, compareCodes, digitsOf, rangeOf } from '../../../src/catalog/code-id.ts';

test('reads the number at the end of a code, leading zeros included', () => {
  assert.equal(digitsOf('SMN.00010001'), '00010001');
  assert.equal(digitsOf('InvalidParameter'), null);
});

test('orders codes by number, not by spelling', () => {
  assert.deepEqual(['IIC.1000', 'IIC.400', 'ECS.9', 'IIC.404'].sort(compareCodes), [
    'ECS.9',
    'IIC.400',
    'IIC.404',
    'IIC.1000',
  ]);
});

test('orders any two codes the same way round, whichever comes first', () => {
  const code = fc.stringMatching(/^[A-Z.]{0,4}[0-9]{0,4}$/);
  fc.assert(
    fc.property(code, code, (a, b) => {
      assert.equal(Math.sign(compareCodes(a, b)), -Math.sign(compareCodes(b, a)) + 0);
    }),
  );
});

test('hides the last two digits in a range', () => {
  assert.equal(rangeOf('IIC.1267'), '12xx');
  assert.equal(rangeOf('IIC.400'), '4xx');
  assert.equal(rangeOf('X.12'), null);
});

test('a path is the code itself where that is safe', () => {
  assert.equal(assignPaths(['IIC.1267']).get('IIC.1267'), 'IIC.1267');
});

test('paths never differ in case alone and hold nothing that a URL or a file system reads', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (codes) => {
      const paths = [...assignPaths(codes).values()];
      assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, codes.length);
      for (const path of paths) assert.match(path, /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/);
    }),
  );
});

test('a path ends in nothing that the formats of a page end in, and in no full stop', () => {
  const paths = assignPaths(['a.json', 'b.MD', 'c.html', 'd.', 'e.xml']);
  assert.deepEqual([...paths.values()], ['a-json', 'b-MD', 'c-html', 'd-', 'e.xml']);
});

test('codes that differ in case alone get paths of their own, in the order given', () => {
  assert.deepEqual([...assignPaths(['Abc', 'ABC', 'a/b c']).values()], ['Abc', 'ABC~2', 'a-b-c']);
});
