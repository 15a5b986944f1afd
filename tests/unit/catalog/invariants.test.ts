import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violationsOf } from '../../../src/catalog/invariants.ts';

const row = { message: 'A.', category: 'letters', action: 'retry' } as const;
const around = { infos: [], categories: new Set(['letters']), meant: () => null };

/** What is found in a code whose rows have these statuses, in this order. */
function foundIn(...statuses: readonly (number | undefined)[]): string[] {
  const responses = statuses.map((status, index) => ({ ...row, status, message: `${index}.` }));
  const entry = { catalog: 'abc', code: 'A', fileName: 'A', file: 'A.md', responses };
  return violationsOf(entry, around)
    .filter(({ path }) => path[0] === 'responses')
    .map(({ found }) => found);
}

test('rows stand by rising status, those without one first', () => {
  assert.deepEqual(foundIn(undefined, 400, 400, 500), []);
  assert.deepEqual(foundIn(500, 400), ['status 400 after 500']);
  assert.deepEqual(foundIn(400, undefined), ['a row without status after 400']);
});
