import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cached, digest, pictureKey } from '../../../src/site/picture-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
after(() => rmSync(folder, { recursive: true }));

test('the key changes with anything that is drawn and with the means of drawing, and with nothing else', () => {
  const tree = { style: { color: 'red' }, children: 'a' };
  const key = pictureKey(tree, 'means');
  assert.equal(pictureKey(structuredClone(tree), 'means'), key);
  assert.notEqual(pictureKey({ ...tree, children: 'b' }, 'means'), key);
  assert.notEqual(pictureKey({ ...tree, style: { color: 'blue' } }, 'means'), key);
  assert.notEqual(pictureKey(tree, 'others'), key);
});

test('the digest of the means tells where one file ends and the next begins', () => {
  assert.notEqual(digest(['ab', 'c']), digest(['a', 'bc']));
});

test('what was drawn once is not drawn again', async () => {
  let drawn = 0;
  const draw = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array([(drawn += 1)]);
  assert.deepEqual([...(await cached(folder, 'one', draw))], [1]);
  assert.deepEqual([...(await cached(folder, 'one', draw))], [1]);
  assert.deepEqual([...(await cached(folder, 'two', draw))], [2]);
  assert.deepEqual(readdirSync(folder).sort(), ['one.png', 'two.png']);
});

test('a drawing that fails leaves nothing in the cache', async () => {
  await assert.rejects(
    cached(folder, 'bad', () => Promise.reject(new Error('no ink'))),
    /no ink/,
  );
  assert.deepEqual([...(await cached(folder, 'bad', async () => new Uint8Array([7])))], [7]);
});
