import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workerAsk } from '../../../src/elements/search/engine.ts';
import type { Answer } from '../../../src/resolve/types.ts';

/** A worker that is asked, and replies or fails when the test says so. */
class FakeWorker extends EventTarget {
  readonly asked: { id: number; text: string }[] = [];
  listeners = 0;

  override addEventListener(...listening: Parameters<EventTarget['addEventListener']>): void {
    this.listeners += 1;
    super.addEventListener(...listening);
  }

  postMessage(question: { id: number; text: string }): void {
    this.asked.push(question);
  }

  terminate(): void {}

  reply(place: number, said: { answer: Answer } | { error: string }): void {
    const data = { id: this.asked[place]!.id, ...said };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function askFakes() {
  const workers: FakeWorker[] = [];
  const ask = workerAsk('https://errors.example.com/data/', () => {
    workers.push(new FakeWorker());
    return workers.at(-1)! as unknown as Worker;
  });
  return { ask, workers };
}

const answerOf = (code: string): Answer => ({
  candidates: [],
  saw: { codes: [code], statuses: [], messages: [], notes: [] },
});

test('each question to the worker is settled by the reply to it, in any order', async () => {
  const { ask, workers } = askFakes();
  const questions = [ask('one'), ask('two'), ask('three')];
  const [worker] = workers;
  worker!.reply(1, { error: 'No data.' });
  worker!.reply(2, { answer: answerOf('X.3') });
  worker!.reply(0, { answer: answerOf('X.1') });
  await assert.rejects(questions[1]!, /No data\./);
  assert.deepEqual(await questions[0], answerOf('X.1'));
  assert.deepEqual(await questions[2], answerOf('X.3'));
  assert.equal(workers.length, 1);
  assert.equal(worker!.listeners, 2, 'whatever the number of questions');
});

test('a worker that fails rejects all that it was asked, and the next question starts another', async () => {
  const { ask, workers } = askFakes();
  const lost = [ask('one'), ask('two')];
  workers[0]!.fail();
  await Promise.all(lost.map((question) => assert.rejects(question, /The worker failed\./)));
  const third = ask('three');
  assert.equal(workers.length, 2);
  workers[1]!.reply(0, { answer: answerOf('X.3') });
  assert.deepEqual(await third, answerOf('X.3'));
});

test('a reply that comes after its worker has failed changes nothing', async () => {
  const { ask, workers } = askFakes();
  const lost = ask('one');
  workers[0]!.fail();
  await assert.rejects(lost, /The worker failed\./);
  workers[0]!.reply(0, { answer: answerOf('X.1') });
  workers[0]!.reply(0, { error: 'No data.' });
  const next = ask('two');
  workers[1]!.reply(0, { answer: answerOf('X.2') });
  assert.deepEqual(await next, answerOf('X.2'));
});
