import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromRecords, putBlocks, takeBlocks, toRecord } from '../../../src/formats/pack.ts';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size: number): Promise<[string, number[]][]> {
  const found: [string, number[]][] = [];
  for await (const { path, body } of fromRecords(cut(bytes, size))) found.push([path, [...body]]);
  return found;
}

const path = fc.string().filter((text) => !text.includes('\n') && text.isWellFormed());
const record = fc.tuple(path, fc.uint8Array());

test('records are read back as they were written, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record), fc.integer({ min: 1, max: 50 }), async (records, size) => {
      const bytes = Buffer.concat(records.map(([name, body]) => toRecord(name, body)));
      assert.deepEqual(
        await read(bytes, size),
        records.map(([name, body]) => [name, [...body]]),
      );
    }),
  );
});

test('a pack that is cut off or none at all is refused', async () => {
  const bytes = toRecord('a', new Uint8Array(9));
  await assert.rejects(read(bytes.subarray(0, -1), 4), /cut off/);
  await assert.rejects(read(new TextEncoder().encode('<html>\n'), 4), /no pack/);
});

test('styles and scripts are taken out once and put back where they were', () => {
  const blocks: string[] = [];
  const style = '<style>a{b:c}</style>';
  const script = '<script type="module">f("$1 $& \\0")</script>';
  const pages = [`<p>1</p>${style}${script}`, `${script}<p>2</p>${style}`, '<p>3</p>'];
  const taken = pages.map((page) => takeBlocks(page, blocks));
  assert.deepEqual(blocks, [style, script]);
  assert.ok(taken.every((page) => !/style|script/.test(page)));
  assert.deepEqual(
    taken.map((page) => putBlocks(page, blocks)),
    pages,
  );
});

test('what each page has for itself stays in it', () => {
  const blocks: string[] = [];
  const page =
    '<script type="application/ld+json">{"a":1}</script><script type="module" src="a.js"></script>';
  assert.equal(takeBlocks(page, blocks), page);
  assert.deepEqual(blocks, []);
});
