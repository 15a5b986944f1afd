/** The service worker, among what a browser would give it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCKS, takeBlocks } from '../../../src/formats/pack.ts';

const SCOPE = 'https://errors.example.com/';
const PAGE = '<style>a{}</style><p>Page</p>';

type Fetched = Event & { request: Request; respondWith(response: Promise<Response>): void };
const listeners = new Map<string, (event: Fetched) => void>();
const store = new Map<string, () => Response>();

Object.assign(globalThis, {
  PACK: 'data/0.pack',
  registration: { scope: SCOPE },
  addEventListener: (type: string, listener: (event: Fetched) => void) =>
    listeners.set(type, listener),
  caches: { match: async (url: string) => store.get(url)?.() },
  fetch: async () => Promise.reject(new TypeError('offline')),
});
await import('../../../src/elements/offline/worker.ts');

/** What the worker answers to a request for a page. */
function open(path: string): Promise<Response> {
  const answer = Promise.withResolvers<Response>();
  const request = new Request(SCOPE + path);
  listeners.get('fetch')!(
    Object.assign(new Event('fetch'), { request, respondWith: answer.resolve }),
  );
  return answer.promise;
}

test('a page is whole once what pages share can be read, though it could not be before', async () => {
  const blocks: string[] = [];
  const stored = takeBlocks(PAGE, blocks);
  store.set(SCOPE, () => new Response(stored, { headers: { 'content-type': 'text/html' } }));
  store.set(SCOPE + BLOCKS, () => Response.error());
  await assert.rejects(open(''));
  store.set(SCOPE + BLOCKS, () => Response.json(blocks));
  assert.equal(await (await open('')).text(), PAGE);
});
