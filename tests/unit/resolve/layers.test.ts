/** Long texts in layers of escaping, not all of which are read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/resolve/resolve.ts';
import { INDEX } from './catalog.ts';

const LENGTH = 120_000;

function layered(message: string, layers: number): string {
  let text = JSON.stringify({ error_msg: message });
  for (let layer = 0; layer < layers; layer += 1) text = JSON.stringify({ body: text });
  return `${text}\n`.repeat(LENGTH / message.length);
}

function firstOf(text: string) {
  const [first] = resolve(text, INDEX).candidates;
  return { code: first?.code, args: { ...first?.args } };
}

describe('a long text in layers of JSON', () => {
  for (const value of ['x must not be blank', 'say "hi" twice'])
    it(`has the values of its messages as they were: ${value}`, () => {
      for (const layers of [0, 1, 2])
        assert.deepEqual(
          firstOf(layered(`Bad Request: ${value}.`, layers)),
          { code: 'ABC.100', args: { 0: value } },
          `${layers} layers`,
        );
    });

  it('is read as it stands where its innermost layer shows nothing', () =>
    assert.deepEqual(resolve('\\n%41&amp;\\\\ '.repeat(LENGTH / 10), INDEX), {
      candidates: [],
      saw: { codes: [], statuses: [], messages: [], notes: [] },
    }));
});
