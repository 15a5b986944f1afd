import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { beside, outcomeOf } from '../../../src/site/beside.ts';

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

test('a build fails where the worker that writes its documents ends and has said nothing', async () => {
  const worker = (script: string) => new Worker(script, { eval: true });
  const said = `require('node:worker_threads').parentPort.postMessage({ written: 1 });`;
  assert.deepEqual(await outcomeOf(worker(said)), { written: 1 });
  assert.deepEqual(await outcomeOf(worker(`${said} process.exit(0)`)), { written: 1 });
  await assert.rejects(outcomeOf(worker('process.exit(7)')), /ended early, with exit code 7/);
  await assert.rejects(outcomeOf(worker(`throw new Error('Full.')`)), /Full\./);
});
