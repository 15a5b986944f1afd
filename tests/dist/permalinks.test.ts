/** The addresses of the real content: all that have to last are published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPermalinks } from '../../src/store/history.ts';
import { servedAddresses } from '../../src/store/permalinks.ts';
import { attribute, builtPages, dist, elements, type Node } from '../support/dist.ts';

test('every address that has to last is in permalinks.txt', () => {
  const served = servedAddresses(dist);
  for (const address of [
    '/codes/IIC.1000/#404',
    '/guides/reading-an-error/#the-rest-body',
    '/guides/linking-from-tickets/#the-parts',
    '/categories/mfa/#order-of-checks',
    '/categories/mfa/#rows',
    '/changes/#2026-11-24-imported',
  ]) {
    assert.ok(served.includes(address), address);
  }
  const known = new Set(readPermalinks('content'));
  assert.deepEqual(
    served.filter((address) => !known.has(address)),
    [],
    'run "npm run permalinks"',
  );
});

test('what only labels a part or a control of a page is no address', () => {
  const internal = /#(?:main|status-\d+|reply|related|by-\w+|offline|results|search-\w+|retry-\w+)$/;
  assert.deepEqual(
    readPermalinks('content').filter((address) => internal.test(address)),
    [],
  );
});

test('every link of the site to a part of a page leads to an address that lasts', () => {
  const known = new Set(readPermalinks('content'));
  const targets = new Set(builtPages().flatMap(({ path, document }) => linksTo(path, document)));
  assert.ok(targets.size > 250, `${targets.size}`);
  const lost = [...targets].filter((target) => !known.has(target));
  assert.deepEqual(lost, []);
});

/** Links of a page that have a fragment, without values, by path; that past the header aside. */
function linksTo(path: string, document: Node): string[] {
  return elements(document, 'a').flatMap((link) => {
    const url = new URL(attribute(link, 'href') ?? '', new URL(path, 'https://site.example'));
    if (url.host !== 'site.example' || url.hash === '' || url.hash === '#main') return [];
    return [decodeURIComponent(url.pathname + url.hash.replace(/&.*/, ''))];
  });
}
