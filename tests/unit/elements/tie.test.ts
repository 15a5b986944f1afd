import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfTie } from '../../../src/elements/search/tie.ts';
import type { Candidate, Note } from '../../../src/resolve/types.ts';

const rows = ['A.1', 'A.2', 'B.1'].map((code) => ({ code }) as Candidate);
const tie: Note = { kind: 'tie', text: '', codes: ['A.1', 'A.2'] };

test('rows that a note does not count begin behind those that it does', () => {
  assert.equal(endOfTie(rows, [tie]), 2);
  assert.equal(endOfTie(rows.slice(0, 2), [tie]), -1);
  assert.equal(endOfTie(rows, []), -1);
});

test('where a text holds several errors, none of their rows stands apart', () => {
  const several: Note = { kind: 'several-errors', text: '', codes: [] };
  assert.equal(endOfTie(rows, [tie, several]), -1);
  assert.equal(endOfTie(rows, [several, tie]), -1);
});
