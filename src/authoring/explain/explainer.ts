/** The resolver over the content folder, and its answers in words for a terminal. */
import { answer } from '../../resolve/answer.ts';
import { buildIndex } from '../../resolve/index/index-data.ts';
import { prepare } from '../../resolve/index/prepare.ts';
import type { Answer } from '../../resolve/types.ts';
import { buildWords } from '../../resolve/words/words-data.ts';
import { prepareWords } from '../../resolve/words/words-index.ts';
import { contentDir } from '../../store/content-dir.ts';
import { readCatalog } from '../../store/read-catalog.ts';
import { describe } from './describe.ts';
import { styleFor } from './style.ts';

interface Explainer {
  readonly answer: (text: string) => Answer;
  readonly describe: (answer: Answer) => string;
}

/** @throws ContentError where the content folder cannot be used */
export async function createExplainer(): Promise<Explainer> {
  const catalog = await readCatalog(contentDir);
  const index = prepare(buildIndex(catalog));
  const words = prepareWords(buildWords(catalog), index);
  const style = styleFor(process.stdout, process.env);
  return {
    answer: (text) => answer(text, index, words),
    describe: (found) => describe(found, catalog, style, process.stdout.columns ?? 80),
  };
}
