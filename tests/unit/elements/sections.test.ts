import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionAt, without } from '../../../src/elements/search/sections.ts';

const content = 'X.1 400 Bad Request Gone. Look again. 409 Conflict Taken. Pick another.';
const anchors = [
  { element: 'section', id: '400', text: '', location: 1 },
  { element: 'h2', id: 'status-400', text: '400 Bad Request', location: 1 },
  { element: 'section', id: '409', text: '', location: 7 },
  { element: 'h2', id: 'status-409', text: '409 Conflict', location: 7 },
];
const word = (location: number, weight: number) => ({ location, balanced_score: weight });

test('a section goes on to the next id further down, and its heading is not in its text', () => {
  const words = [word(0, 9), word(4, 1), word(6, 2), word(7, 4), word(11, 8)];
  assert.deepEqual(sectionAt('400', content, anchors, words), {
    weight: 3,
    text: 'Gone. Look again.',
  });
  assert.deepEqual(sectionAt('409', content, anchors, words), {
    weight: 12,
    text: 'Taken. Pick another.',
  });
});

test('a section does not end with the heading of the row in it', () => {
  const inner = { element: 'h3', id: 'message-400', text: 'Gone.', location: 4 };
  const own = { element: 'h3', id: 'message-409', text: '409 Conflict Taken.', location: 7 };
  assert.equal(sectionAt('400', content, [...anchors, inner, own], [])?.text, 'Gone. Look again.');
  assert.equal(
    sectionAt('409', content, [...anchors, inner, own], [])?.text,
    'Taken. Pick another.',
  );
});

test('an id that the page does not have is no section', () => {
  assert.equal(sectionAt('500', content, anchors, []), null);
});

test('a text is told without what it begins with, however often', () => {
  assert.equal(without('Gone.', 'Gone. Gone. Look again.'), 'Look again.');
  assert.equal(without('Gone.', '… is Gone. Look again.'), '… is Gone. Look again.');
  assert.equal(without('', 'Look again.'), 'Look again.');
});
