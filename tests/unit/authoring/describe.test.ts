import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/authoring/explain/describe.ts';
import { styleFor } from '../../../src/authoring/explain/style.ts';
import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Candidate, Note } from '../../../src/resolve/types.ts';
import { fullCatalog } from '../../support/full-catalog.ts';

/** A row of which everything is known, and one of which nothing is but its message. */
const catalog = buildCatalog({
  ...fullCatalog,
  codes: [
    {
      catalog: 'abc',
      code: 'ABC.1',
      responses: [
        {
          status: 404,
          message: 'No letter {name}.',
          description: 'The letter is not there.',
          solution: 'Write it.',
          category: 'letters',
          action: 'fix-request',
        },
      ],
    },
    {
      catalog: 'xyz',
      code: 'XYZ',
      responses: [{ message: 'Gone.', category: 'letters', action: 'retry' }],
    },
  ],
});

/** The row of a code as an answer names it. */
function candidate(code: string, more: Partial<Candidate> = {}): Candidate {
  const { label, path, catalog: key, rows } = catalog.codes.find(({ id }) => id === code)!;
  const { status, category, anchor, message } = rows[0]!;
  return {
    ...{ code, label, path, catalog: key, status, category, anchor, template: message, message },
    ...{ args: {}, confidence: 0.9, because: 'The text names it.', cut: false, via: 'code' },
    ...more,
  };
}

function described(candidates: readonly Candidate[], notes: readonly Note[] = []): string {
  const answer = { candidates, saw: { codes: [], statuses: [], messages: [], notes } };
  return describe(answer, catalog, styleFor({}, {}), 80);
}

test('nothing that was pasted steers the terminal, wherever an answer repeats it', () => {
  const pasted = 'a\u001bc\u0007\u009b2Jb\u202ed\u2067e';
  const repeats = {
    args: { name: pasted },
    message: `No letter ${pasted}.`,
    because: `The text has “${pasted}”.`,
  };
  const note: Note = { kind: 'unknown-code', text: `No code ${pasted} is here.`, codes: [] };
  const text = described(
    [candidate('ABC.1', repeats), candidate('ABC.1', { ...repeats, confidence: 0.1 })],
    [note],
  );
  assert.match(text, /^Message +No letter a c 2Jb d e\.$/m);
  assert.match(text, /^Because +The text has “a c 2Jb d e”\.$/m);
  assert.match(text, /^! No code a c 2Jb d e is here\.$/m);
  assert.match(text, /^ +ABC\.1 +404 +No letter a c 2Jb d e\.$/m);
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

test('a status, a meaning and a solution that the vendor does not give are left out', () => {
  const text = described([candidate('XYZ'), candidate('XYZ', { confidence: 0.1 })]);
  assert.match(text, /^XYZ\nMessage +Gone\.\nWho acts /);
  assert.match(text, /\n {2}XYZ +Gone\.$/);
  assert.match(
    described([candidate('ABC.1')]),
    /^ABC\.1 {2}404 [^]+\nMeaning +The[^]+\nWhat to do +Write/,
  );
});
