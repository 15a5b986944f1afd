import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce, inTurns, type Steps } from '../../../src/resolve/steps.ts';

function* counting(to: number, done: number[]): Steps<string> {
  for (let step = 1; step <= to; step += 1) {
    done.push(step);
    if (step < to) yield;
  }
  return 'counted';
}

test('work at once is done when the call returns', () => {
  const done: number[] = [];
  assert.equal(atOnce(counting(3, done)), 'counted');
  assert.deepEqual(done, [1, 2, 3]);
});

test('work in turns lets everything else run after each step', async () => {
  const done: number[] = [];
  let turns = 0;
  const other = setInterval(() => (turns += 1));
  const working = inTurns(counting(50, done));
  assert.deepEqual(done, [1], 'only the first step is done before the caller goes on');
  assert.equal(await working, 'counted');
  clearInterval(other);
  assert.equal(done.length, 50);
  assert.ok(turns > 0, 'a timer ran between the steps');
});

test('what goes wrong in a step is the caller’s to see', async () => {
  function* failing(): Steps<never> {
    yield;
    throw new Error('in the second step');
  }
  assert.throws(() => atOnce(failing()), /in the second step/);
  await assert.rejects(inTurns(failing()), /in the second step/);
});
