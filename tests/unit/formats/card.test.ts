import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from '../../../src/catalog/types.ts';
import { CARD, codeCard, siteCard, type Box } from '../../../src/formats/card.ts';

const FRAME = { siteName: 'Errors', catalogName: 'Identity' };

function codeOf(rows: readonly (readonly [number, string])[], fields: Partial<Code> = {}): Code {
  const code = { id: 'X.1', label: 'X.1', withdrawn: null, ...fields };
  return {
    ...code,
    rows: rows.map(([status, message]) => ({ status, message })),
  } as unknown as Code;
}

function boxes(tree: Box): Box[] {
  const { children } = tree.props;
  return [tree, ...(typeof children === 'string' ? [] : children.flatMap(boxes))];
}

function texts(tree: Box): string[] {
  return boxes(tree).flatMap(({ props }) =>
    typeof props.children === 'string' ? props.children : [],
  );
}

const styled = (tree: Box, name: string): unknown[] =>
  boxes(tree).flatMap(({ props }) => props.style[name] ?? []);

test('a card has the size that previews want', () => {
  const { style } = codeCard(codeOf([[400, 'No.']]), FRAME).props;
  assert.deepEqual([style['width'], style['height']], [CARD.width, CARD.height]);
  assert.deepEqual([CARD.width, CARD.height], [1200, 630]);
});

test('a card names code, status, message, catalog and site', () => {
  const shown = texts(codeCard(codeOf([[404, 'User {0} not found.']]), FRAME));
  assert.deepEqual(shown, [
    'Identity',
    'X.1',
    '404 Not Found',
    'User ',
    '{0}',
    ' not found.',
    'Errors',
  ]);
});

test('a status has its family’s shape and colour: a diamond for 4xx, a square for 5xx', () => {
  const client = codeCard(codeOf([[400, 'No.']]), FRAME);
  const server = codeCard(codeOf([[500, 'No.']]), FRAME);
  assert.deepEqual(styled(client, 'transform'), ['rotate(45deg)']);
  assert.deepEqual(styled(server, 'transform'), []);
  assert.ok(styled(client, 'color').includes('#854700'));
  assert.ok(styled(server, 'color').includes('#a11d33'));
});

test('placeholders are tinted and nothing else is', () => {
  const tinted = boxes(codeCard(codeOf([[400, 'Bad {0} in {1}.']]), FRAME))
    .filter(({ props }) => props.style['background'] === '#e3f1ee')
    .map(({ props }) => props.children);
  assert.deepEqual(tinted, ['{0}', '{1}']);
});

test('statuses of one message stand together; messages stand each behind its own', () => {
  const one = texts(
    codeCard(
      codeOf([
        [400, 'No.'],
        [404, 'No.'],
      ]),
      FRAME,
    ),
  );
  assert.deepEqual(one, ['Identity', 'X.1', '400', '404', 'No.', 'Errors']);
  const two = texts(
    codeCard(
      codeOf([
        [400, 'No.'],
        [409, 'Taken.'],
      ]),
      FRAME,
    ),
  );
  assert.deepEqual(two, ['Identity', 'X.1', '400', 'No.', '409', 'Taken.', 'Errors']);
});

test('of more than three messages two are shown and the others counted', () => {
  const rows = [1, 2, 3, 4, 5].map((n) => [400, `Message ${n}.`] as const);
  const shown = texts(codeCard(codeOf(rows), FRAME));
  assert.ok(shown.includes('Message 2.') && !shown.includes('Message 3.'));
  assert.ok(shown.includes('and 3 more'));
});

test('a longer message is set smaller, never below 30 pixels, and cut off at its fourth line', () => {
  const sizeOf = (message: string): number => {
    const tree = codeCard(codeOf([[400, message]]), FRAME);
    const lines = boxes(tree).find(
      ({ props }) => props.style['flexDirection'] === 'column' && props.style['fontSize'],
    );
    return Number(lines!.props.style['fontSize']);
  };
  const sizes = [30, 100, 180, 900].map((length) => sizeOf('word '.repeat(length / 5)));
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => b - a),
  );
  assert.ok(sizes[0]! > sizes[2]! && sizes[3]! >= 30);
  const shown = texts(codeCard(codeOf([[400, 'word '.repeat(180)]]), FRAME));
  assert.equal(shown.filter((text) => text.startsWith('word')).length, 4);
  assert.ok(shown.at(-2)!.endsWith('…'));
});

test('a long code is set as large as fits', () => {
  const size = (label: string): number =>
    Number(
      boxes(codeCard(codeOf([[400, 'No.']], { label }), FRAME)).find(
        ({ props }) => props.children === label,
      )!.props.style['fontSize'],
    );
  assert.ok(size('IIC.1267') > 100);
  const long = 'A_VERY_LONG_NAME_OF_AN_ERROR.12345';
  assert.ok(size(long) * 0.57 * long.length <= 1056);
});

test('a withdrawn code says so', () => {
  const shown = texts(codeCard(codeOf([[400, 'No.']], { withdrawn: '2026-01-02' }), FRAME));
  assert.equal(shown[0], 'Withdrawn · Identity');
});

test('the card of other pages has tagline, size and name', () => {
  const shown = texts(siteCard('Errors', 'Paste it. Find it.', '3 codes'));
  assert.deepEqual(shown, ['Paste it.', 'Find it.', '3 codes', 'Errors']);
});
