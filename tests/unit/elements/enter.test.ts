import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAddress } from '../../../src/elements/search/enter.ts';
import type { Answer, Candidate, Note } from '../../../src/resolve/types.ts';
import { makeHref } from '../../../src/site/href.ts';

const href = makeHref('/', 'https://errors.example.com');
const ALL = '/search/#q=text';

const row = (more: Partial<Candidate> = {}): Candidate => ({
  code: 'X.1',
  label: 'X.1',
  path: 'X.1',
  catalog: 'x',
  status: 404,
  category: 'c',
  anchor: '404',
  args: {},
  template: 'Gone.',
  message: 'Gone.',
  confidence: 0.97,
  because: '',
  cut: false,
  via: 'message',
  ...more,
});
const enter = (candidates: Candidate[], notes: Note[] = [], text = 'text') => {
  const answer: Answer = { candidates, saw: { codes: [], statuses: [], messages: [], notes } };
  return enterAddress(answer, text, href);
};

test('Enter goes to the row that a code or a message names for certain', () => {
  assert.equal(enter([row({ via: 'code' })]), '/codes/X.1/#404');
  assert.equal(enter([row({ args: { 0: 'a' } })]), '/codes/X.1/#404&0=a');
});

test('Enter goes to the code where nothing tells its rows apart', () => {
  const rows = [403, 404].map((status) => row({ status, anchor: `${status}`, confidence: 0.48 }));
  assert.equal(enter(rows), '/codes/X.1/');
});

test('Enter shows all results for words, a status, a tie and a message that breaks off', () => {
  assert.equal(enter([row({ via: 'words' })]), ALL);
  assert.equal(enter([row({ via: 'status', confidence: 0.9 })]), ALL);
  const tied = { confidence: 0.48 };
  assert.equal(enter([row(tied), row({ ...tied, code: 'X.2', path: 'X.2' })]), ALL);
  assert.equal(enter([row({ cut: true })]), ALL);
});

test('Enter shows all results for a log of several errors, and stays where no address carries it', () => {
  const several: Note[] = [{ kind: 'several-errors', text: '', codes: [] }];
  assert.equal(enter([row({ via: 'code' })], several), ALL);
  assert.equal(enter([row({ via: 'code' })], several, 'x'.repeat(9_000)), null);
  assert.equal(enter([], [], 'x'.repeat(9_000)), null);
  assert.equal(enter([row({ via: 'code' })], [], 'x'.repeat(9_000)), '/codes/X.1/#404');
});

test('Enter leads to the pointer for a foreign code, and to all results for an unknown one', () => {
  assert.equal(
    enter([], [{ kind: 'foreign-code', text: '', codes: [], prefix: 'Y' }]),
    '/codes/Y/',
  );
  const unknown: Note[] = [{ kind: 'unknown-code', text: '', codes: ['X.1'] }];
  assert.equal(enter([], unknown), ALL);
  assert.equal(enter([row({})], unknown), ALL);
});
