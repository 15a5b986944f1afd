/** Catalog → the files that `createResolver` fetches, by name. */
import type { Catalog } from '../../catalog/types.ts';
import { HEAD, WORDS } from './file-names.ts';
import { buildIndex, type IndexData } from './index-data.ts';
import type { Head } from './shards.ts';
import { splitIndex } from './split-index.ts';
import { buildWords } from '../words/words-data.ts';

/** A catalog whose index is one file. Its words are in another, which code and message do not need. */
interface Whole {
  readonly kind: 'whole';
  readonly index: IndexData;
}

/** What `head.json` holds. */
export type First = Whole | Head;

/** Codes from which on an index is split, so that a first lookup stays under 50 KB. */
const MOST_IN_ONE_FILE = 1500;

/** All files. Deterministic. Words are left to full text where the index is split. */
export function buildFiles(catalog: Catalog, most = MOST_IN_ONE_FILE): Record<string, unknown> {
  const index = buildIndex(catalog);
  if (index.codes.length <= most) {
    const whole: Whole = { kind: 'whole', index };
    return { [HEAD]: whole, [WORDS]: buildWords(catalog) };
  }
  const { head, files } = splitIndex(index);
  return { [HEAD]: head, ...Object.fromEntries(files) };
}
