/** Asks the resolver, on the page for what people type and in a worker for what they drop. */
import { createResolver, type Resolver } from '../../resolve/load.ts';
import type { Answer } from '../../resolve/types.ts';
import { fetchFrom } from './fetch-json.ts';

/** Up to here an answer takes less than a frame, so a worker's start would be the slower way. */
const MOST_ON_PAGE = 32 * 1024;

/**
 * @param dataUrl address of the folder with the resolver's files, with a slash at its end
 * @param file gives those files by name, some of which may be under way already
 */
export function createEngine(dataUrl: string, file = fetchFrom(dataUrl)): Resolver {
  const resolver = createResolver(file);
  // So that the first question is answered as fast as the next.
  resolver
    .loadReading()
    .then(() => whenIdle(resolver.loadRest))
    .catch(() => {});
  const asked = workerAsk(
    new URL(dataUrl, location.href).href,
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    ...resolver,
    answer: (text, glimpsed) =>
      text.length <= MOST_ON_PAGE ? resolver.answer(text, glimpsed) : asked(text),
  };
}

/** What is pasted at once is answered first. */
function whenIdle(load: () => Promise<unknown>): void {
  (window.requestIdleCallback ?? setTimeout)(() => void load().catch(() => {}));
}

/** What the worker says to the question with a number. */
interface Reply {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: string;
}

/**
 * Asks a worker, which starts with the first question. Where it fails, as without its script, all that
 * it was asked is rejected, and the next question starts another.
 */
export function workerAsk(dataUrl: string, start: () => Worker): Resolver['answer'] {
  const asked = new Map<number, PromiseWithResolvers<Answer>>();
  let worker: Worker | undefined;
  let sent = 0;
  const started = (): Worker => {
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      // A question of a worker that has failed is not asked any more.
      const question = asked.get(data.id);
      asked.delete(data.id);
      if (data.answer) question?.resolve(data.answer);
      else question?.reject(new Error(data.error));
    });
    fresh.addEventListener('error', () => {
      fresh.terminate();
      worker = undefined;
      for (const { reject } of asked.values()) reject(new Error('The worker failed.'));
      asked.clear();
    });
    return fresh;
  };
  return async (text) => {
    const id = (sent += 1);
    const question = Promise.withResolvers<Answer>();
    // One that cannot start answers nothing, and leaves no question behind.
    worker ??= started();
    asked.set(id, question);
    worker.postMessage({ id, text, dataUrl });
    return question.promise;
  };
}
