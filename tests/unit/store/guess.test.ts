import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guess } from '../../../src/store/guess.ts';

test('what is missing or unreadable in a row gets a value that no rule objects to', () => {
  const responses = [
    { status: 404, message: 'Gone.', category: 'mfa' },
    { status: 'x', message: 7 },
    null,
  ];
  const filled = { description: '', solution: '', action: 'fix-request' };
  assert.deepEqual(guess({ code: 'A.1', responses }, 'users'), {
    code: 'A.1',
    responses: [
      { status: 404, message: 'Gone.', category: 'mfa', ...filled },
      // Rows stand by rising status, so that of the row before is never out of order.
      { status: 404, message: '(row 2)', category: 'users', ...filled },
      { status: 404, message: '(row 3)', category: 'users', ...filled },
    ],
  });
});

test('nothing is guessed where there is no code, or there are no rows', () => {
  for (const value of [null, undefined, 'x', [], { code: 1, responses: [] }, { code: 'A.1' }])
    assert.equal(guess(value, 'users'), null);
});
