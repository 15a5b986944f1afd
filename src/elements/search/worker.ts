/** The resolver in a worker, so that a log of megabytes does not stop the page. */
import { createResolver } from '../../resolve/load.ts';
import { fetchFrom } from './fetch-json.ts';

interface Question {
  readonly id: number;
  readonly text: string;
  readonly dataUrl: string;
}

let resolver: ReturnType<typeof createResolver> | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  try {
    resolver ??= createResolver(fetchFrom(data.dataUrl));
    postMessage({ id: data.id, answer: await resolver.answer(data.text) });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
});
