/** Which errors a command tells as problems of what it was given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../../../src/authoring/failure.ts';

test('a fault of the program is not blamed on the content', () => {
  assert.equal(problemsOf(new RangeError('Invalid array length')), null);
});

test('what the disk refuses is told with the file', () => {
  const error = Object.assign(new Error(), { code: 'EACCES', syscall: 'open', path: 'content/a' });
  assert.deepEqual(
    problemsOf(error)?.map(({ file, found }) => [file, found]),
    [['content/a', 'no permission']],
  );
});
