/** The fixture's addresses: all that were published are served, and all that are served are published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDir } from '../../src/store/content-dir.ts';
import { readPermalinks, readRedirects } from '../../src/store/history.ts';
import { servedAddresses, unserved } from '../../src/store/permalinks.ts';
import { builtFile, dist } from '../support/dist.ts';

const published = readPermalinks(contentDir);

test('every published address is served, with its row', () => {
  assert.deepEqual(unserved(dist, published, readRedirects(contentDir)), []);
  for (const address of [
    '/codes/Quota-Exceeded/#403',
    '/codes/invalidparam~2/#422',
    '/codes/BA-110/#response-snapshot-snapshot-is-in-use',
    '/codes/bucket-not-empty.json',
  ]) {
    assert.ok(published.includes(address), address);
  }
});

test('every address that has to last is published', () => {
  const known = new Set(published);
  assert.deepEqual(
    servedAddresses(dist).filter((address) => !known.has(address)),
    [],
  );
});

test('an address that is not served is told', () => {
  assert.deepEqual(unserved(dist, ['/codes/BA-110/#404', '/codes/Quota%20Exceeded/'], {}), [
    '/codes/BA-110/#404',
    '/codes/Quota%20Exceeded/',
  ]);
});

test('a page that moved sends on, and so does its twin', () => {
  assert.match(builtFile('guides/getting-started/index.html'), /url=\/guides\/which-service\//);
  assert.equal(builtFile('guides/getting-started.md'), builtFile('guides/which-service.md'));
});
