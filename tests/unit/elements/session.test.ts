import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import {
  createSession,
  NO_ANSWER,
  type SessionView,
} from '../../../src/elements/search/session.ts';
import type { Answer } from '../../../src/resolve/types.ts';

/** Longer than the pause after which full text is session. */
const AFTER_PAUSE = 300;

/** A view that writes down what it is told to show; questions are answered when the test says so. */
class Recorder implements SessionView<string, object> {
  readonly log: string[] = [];
  readonly answers = new Map<string, PromiseWithResolvers<{ answer: Answer }>>();
  readonly fulltext: () => Promise<[]>;

  constructor(fulltext: () => Promise<[]> = async () => []) {
    this.fulltext = fulltext;
  }

  answer(question: string): void {
    this.answers.get(question)!.resolve({ answer: NO_ANSWER });
  }

  query(question: string): Promise<{ answer: Answer }> {
    this.answers.set(question, Promise.withResolvers());
    return this.answers.get(question)!.promise;
  }

  showFirst(question: string): void {
    this.log.push(`first ${question}`);
  }

  show(question: string, { missing }: { missing?: string }): boolean {
    this.log.push(`${missing ? 'failed' : 'answer'} ${question}`);
    return true;
  }

  find(question: string): Promise<[]> {
    this.log.push(`find ${question}`);
    return this.fulltext();
  }

  add(question: string, _: unknown, found: [] | null): void {
    this.log.push(`${found ? 'found' : 'not found'} ${question}`);
  }
}

test('what comes of an earlier question is not shown', async () => {
  const view = new Recorder();
  const session = createSession(view);
  session.ask('one');
  session.ask('two');
  view.answer('two');
  view.answer('one');
  await wait(AFTER_PAUSE);
  assert.deepEqual(view.log, ['answer two', 'find two', 'found two']);
});

test('an answer that takes long is preceded by what has been seen so far', async () => {
  const view = new Recorder();
  createSession(view).ask('one');
  await wait(100);
  view.answer('one');
  await wait(0);
  assert.deepEqual(view.log, ['first one', 'answer one']);
});

test('a question that is dropped shows nothing, and full text is not searched for it', async () => {
  const view = new Recorder();
  const session = createSession(view);
  session.ask('one');
  view.answer('one');
  await wait(0);
  session.drop();
  await wait(AFTER_PAUSE);
  assert.deepEqual(view.log, ['answer one']);
});

test('a failure is shown as such, of the answer and of full text', async () => {
  const view = new Recorder(() => Promise.reject(new Error('no network')));
  createSession(view).ask('one');
  view.answers.get('one')!.reject(new Error('no network'));
  await wait(AFTER_PAUSE);
  assert.deepEqual(view.log, ['failed one', 'find one', 'not found one']);
});

test('a task waits for the answer, and does not run for a question that was replaced', async () => {
  const view = new Recorder();
  const session = createSession(view);
  session.ask('one');
  session.whenAnswered(() => view.log.push('task of one'));
  session.ask('two');
  session.whenAnswered(() => view.log.push('task of two'));
  view.answer('one');
  view.answer('two');
  await wait(0);
  assert.deepEqual(view.log, ['answer two', 'task of two']);
});
