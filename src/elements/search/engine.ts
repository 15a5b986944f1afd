/** Asks the resolver, on the page for what people type and in a worker for what they drop. */
import type { First } from '../../resolve/files.ts';
import { createResolver, type Resolver } from '../../resolve/load.ts';
import type { Answer } from '../../resolve/types.ts';

/** Up to here an answer takes less than a frame, so a worker's start would be the slower way. */
const MOST_ON_PAGE = 32 * 1024;

/**
 * @param dataUrl address of the folder with the resolver's files, with a slash at its end
 * @param early the resolver's first file, if it is under way already
 */
export function createEngine(dataUrl: string, early?: Promise<First>): Resolver {
  const resolver = createResolver((name) => fetchJson(`${dataUrl}${name}.json`), early);
  // So that the first question is answered as fast as the next.
  resolver
    .loadReading()
    .then(() => whenIdle(resolver.loadRest))
    .catch(() => {});
  const asked = workerAsk(new URL(dataUrl, location.href).href);
  return {
    ...resolver,
    answer: (text) => (text.length <= MOST_ON_PAGE ? resolver.answer(text) : asked(text)),
  };
}

/** What is pasted at once is answered first. */
function whenIdle(load: () => Promise<unknown>): void {
  (window.requestIdleCallback ?? setTimeout)(() => void load().catch(() => {}));
}

/** Fetches one of the resolver's files. They are named by content: a stale page misses them. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}

function workerAsk(dataUrl: string): Resolver['answer'] {
  let worker: Worker | undefined;
  let sent = 0;
  return (text) => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const current = worker;
    const id = (sent += 1);
    return new Promise((resolve, reject) => {
      const settle = (
        event: MessageEvent<{ id: number; answer?: Answer; error?: string }>,
      ): void => {
        if (event.data.id !== id) return;
        current.removeEventListener('message', settle);
        if (event.data.answer) resolve(event.data.answer);
        else reject(new Error(event.data.error));
      };
      current.addEventListener('message', settle);
      current.addEventListener('error', () => reject(new Error('The worker failed.')), {
        once: true,
      });
      current.postMessage({ id, text, dataUrl });
    });
  };
}
