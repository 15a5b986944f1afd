/** The addresses of the real content: all that have to last are published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPermalinks } from '../../src/store/history.ts';
import { servedAddresses } from '../../src/store/permalinks.ts';
import { dist } from '../support/dist.ts';

test('every address that has to last is in permalinks.txt', () => {
  const served = servedAddresses(dist);
  assert.ok(served.includes('/codes/IIC.1000/#404') && served.includes('/guides/reading-an-error/'));
  const known = new Set(readPermalinks('content'));
  assert.deepEqual(
    served.filter((address) => !known.has(address)),
    [],
    'run "npm run permalinks"',
  );
});
