import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside } from '../../../src/site/beside.ts';

/** What the development server is given to answer requests with. */
type Middleware = (request: { url: string }, response: object, next: () => void) => void;

/** Hooks of an integration, called with the little that they use. */
type Hooks = Record<string, (options: object) => void>;

test('the development server passes on an address that is not percent-encoded properly', async () => {
  const hooks = beside().documents.hooks as unknown as Hooks;
  hooks['astro:config:done']!({
    config: { base: '/', site: 'https://errors.example.com', outDir: new URL('file:///dist/') },
  });
  const passed = await new Promise<unknown[]>((resolve) => {
    const use = (answer: Middleware): void =>
      answer({ url: '/codes/%.md' }, {}, (...errors: unknown[]) => resolve(errors));
    hooks['astro:server:setup']!({ server: { middlewares: { use } } });
  });
  assert.deepEqual(passed, []);
});
