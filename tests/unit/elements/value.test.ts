import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { markedValue } from '../../../src/elements/value.ts';
import { TURNING } from '../../../src/formats/direction.ts';

/** As much of a document as a mark needs. */
const page = {
  createElement: () => ({
    textContent: '',
    append(text: string) {
      this.textContent += text;
    },
  }),
};
Object.assign(globalThis, { document: page });
after(() => void Reflect.deleteProperty(globalThis, 'document'));

test('whatever would turn the text beside a value is seen in its place, and no letter or mark is', () => {
  const turning = new RegExp(`[${TURNING}]`);
  const all = Array.from({ length: 0x3000 - 0xa0 }, (_, at) => String.fromCharCode(0xa0 + at));
  assert.equal(all.filter((character) => turning.test(character)).length, 9);
  for (const character of all) {
    const shown = markedValue(`a${character}b`).textContent;
    const ends = character === '\u2029';
    assert.equal(shown, turning.test(character) || ends ? 'a\ufffdb' : `a${character}b`);
  }
});
