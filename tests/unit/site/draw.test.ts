import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from '../../../src/catalog/types.ts';
import { codeCard } from '../../../src/formats/card.ts';
import { drawCard } from '../../../src/site/draw.ts';

const card = (message: string) =>
  codeCard(
    {
      id: 'X.1',
      label: 'X.1',
      withdrawn: null,
      rows: [{ status: 400, message }],
    } as unknown as Code,
    { siteName: 'Errors', catalogName: 'Identity' },
  );

test('the same card gives the same bytes, and another card others', async () => {
  const [first, again, other] = await Promise.all(
    ['Bad {0}.', 'Bad {0}.', 'Bad {1}.'].map((text) => drawCard(card(text))),
  );
  assert.deepEqual(again, first);
  assert.notDeepEqual(other, first);
});

test('a card can be drawn whatever its message holds', async () => {
  for (const message of [
    '',
    ' ',
    '<b>&amp;',
    '错误 😀 שלום',
    'x'.repeat(5000),
    '{0}'.repeat(300),
    '\u0000\ud800',
  ]) {
    const png = Buffer.from(await drawCard(card(message)));
    assert.deepEqual(
      [png.readUInt32BE(16), png.readUInt32BE(20)],
      [1200, 630],
      JSON.stringify(message),
    );
  }
});
