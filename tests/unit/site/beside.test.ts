import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { outcomeOf } from '../../../src/site/beside.ts';

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
