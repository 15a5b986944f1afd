import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { documentIn, outcomeOf } from '../../../src/site/beside.ts';
import { documentsOf } from '../../../src/site/documents.ts';

const said = `require('node:worker_threads').parentPort.postMessage({ written: 1 });`;
const outcome = (script: string) => outcomeOf(new Worker(script, { eval: true }));

test('a build has what the worker that writes its documents said before it ended', async () => {
  assert.deepEqual(await outcome(said), { written: 1 });
  assert.deepEqual(await outcome(`${said} process.exit(0)`), { written: 1 });
});

test('a build fails where that worker fails, or ends and has said nothing', async () => {
  await assert.rejects(outcome(`throw new Error('Full.')`), /Full\./);
  await assert.rejects(outcome('process.exit(7)'), /ended early, with exit code 7/);
});

test('in development, every document is known by its address, under any base path', async () => {
  const { documents } = await documentsOf({ site: 'https://errors.example.com', base: '/errors' });
  for (const path of documents.keys()) {
    const address = `/errors/${path.split('/').map(encodeURIComponent).join('/')}?import`;
    assert.equal(documentIn(address, '/errors'), path);
    assert.equal(documentIn(address, '/errors/'), path);
    assert.equal(documentIn(`/${path}`, '/'), path);
  }
});

test('what is no document is left to others, with no look at the content', () => {
  for (const address of [
    '/data/0773fe03dc/head.json',
    '/codes.schema.json',
    '/node_modules/x/package.json',
    '/codes/',
    '/robots.txt',
    '',
  ])
    assert.equal(documentIn(address, '/'), null, address);
  assert.equal(documentIn('/codes.json', '/codes'), null, 'outside the base path');
  assert.equal(documentIn('/codes/codes/A.json', '/codes'), 'codes/A.json', 'only its beginning');
});

test('an address that is not well formed is taken as it is', () => {
  assert.equal(documentIn('/codes/%E0.json', '/'), 'codes/%E0.json');
});
