import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import { markSvg } from '../../../src/formats/mark.ts';

test('the mark is well-formed SVG on a grid of 16', () => {
  for (const themed of [true, false]) {
    const svg = markSvg({ round: true, scale: 1, themed });
    assert.equal(XMLValidator.validate(svg), true);
    assert.match(svg, /viewBox="0 0 16 16"/);
    assert.equal(svg.includes('prefers-color-scheme'), themed);
  }
});

test('on its grid every edge of the mark is a whole number, so it is sharp at 16 pixels', () => {
  const svg = markSvg({ round: true, scale: 1 });
  const edges = [
    ...svg.matchAll(/<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g),
  ];
  assert.equal(edges.length, 4);
  for (const [, ...numbers] of edges) {
    for (const number of numbers) assert.match(number, /^\d+$/);
  }
});

test('a smaller mark stays in the middle, within the circle that every platform keeps', () => {
  const svg = markSvg({ round: false, scale: 0.75 });
  assert.match(svg, /translate\(2 2\) scale\(0\.75\)/);
  // The lines reach from 3 to 13 on their grid: the farthest corner from the middle, 8, scaled.
  assert.ok(Math.hypot(5, 5) * 0.75 <= 16 * 0.4);
});
