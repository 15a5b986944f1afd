import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { NO_ANSWER } from '../../../src/elements/search/answered.ts';
import { SearchSession } from '../../../src/elements/search/session.ts';
import type { Answer } from '../../../src/resolve/types.ts';

/** Longer than the pause after which full text is searched. */
const AFTER_PAUSE = 300;

/** A session that writes down what is shown; questions are answered when the test says so. */
function session(find: () => Promise<[]> = async () => []) {
  const log: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<{ answer: Answer }>>();
  const searched = new SearchSession<string, object>({
    ask: (question) => {
      answers.set(question, Promise.withResolvers());
      return answers.get(question)!.promise;
    },
    showFirst: (question) => log.push(`first ${question}`),
    showAnswer: (question, { missing }) => {
      log.push(`${missing ? 'failed' : 'answer'} ${question}`);
      return true;
    },
    find: (question) => {
      log.push(`find ${question}`);
      return find();
    },
    showFound: (question, _, found) => log.push(`${found ? 'found' : 'not found'} ${question}`),
  });
  const answer = (question: string): void => answers.get(question)!.resolve({ answer: NO_ANSWER });
  return { log, answers, searched, answer };
}

test('what comes of an earlier question is not shown', async () => {
  const { log, searched, answer } = session();
  searched.ask('one');
  searched.ask('two');
  answer('two');
  answer('one');
  await wait(AFTER_PAUSE);
  assert.deepEqual(log, ['answer two', 'find two', 'found two']);
});

test('a question that is dropped shows nothing, and full text is not searched for it', async () => {
  const { log, searched, answer } = session();
  searched.ask('one');
  answer('one');
  await wait(0);
  searched.drop();
  await wait(AFTER_PAUSE);
  assert.deepEqual(log, ['answer one']);
});

test('a failure is shown as such, of the answer and of full text', async () => {
  const { log, searched, answers } = session(() => Promise.reject(new Error('no network')));
  searched.ask('one');
  answers.get('one')!.reject(new Error('no network'));
  await wait(AFTER_PAUSE);
  assert.deepEqual(log, ['failed one', 'find one', 'not found one']);
});

test('a task waits for the answer, and does not run for a question that was replaced', async () => {
  const { log, searched, answer } = session();
  searched.ask('one');
  searched.whenAnswered(() => log.push('task of one'));
  searched.ask('two');
  searched.whenAnswered(() => log.push('task of two'));
  answer('one');
  answer('two');
  await wait(0);
  assert.deepEqual(log, ['answer two', 'task of two']);
});
