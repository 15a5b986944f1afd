import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../../src/elements/search/read-file.ts';

const MB = 1024 * 1024;
const END = 'error_code=IIC.1267 用户\n';

test('a file is read whole up to 5 MB, and its end where it is larger, in each encoding', async () => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const mark = Buffer.from(encoding === 'utf8' ? '' : '\uFEFF', encoding);
    for (const [size, cut] of [
      [MB, false],
      [5 * MB, false],
      [5 * MB + 1, true],
      [6 * MB, true],
    ] as const) {
      const end = Buffer.from(END, encoding);
      // An odd byte more is one that was being written.
      const filler = Buffer.from('.'.repeat(size), encoding);
      const body = filler.subarray(0, size - mark.length - end.length);
      const even = encoding === 'utf8' ? body : body.subarray(0, body.length - (body.length % 2));
      const read = await readFile(new Blob([mark, even, end, ...(size % 2 ? ['x'] : [])]));
      assert.equal(read.cut !== '', cut, `${encoding} ${size}`);
      assert.ok(read.text.includes(END), `${encoding} ${size}`);
      assert.ok(/^\.+error/.test(read.text), `${encoding} ${size}`);
    }
  }
});

test('a file that cannot be read rejects', async () => {
  const folder = new Blob(['x']);
  folder.slice = () => {
    throw new DOMException('A folder.', 'NotFoundError');
  };
  await assert.rejects(readFile(folder));
});
