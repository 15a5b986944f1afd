/** The resolver as the bench asks it: everything in memory, or file by file as a browser would. */
import { brotliCompressSync } from 'node:zlib';
import type { Catalog } from '../../src/catalog/types.ts';
import { answer } from '../../src/resolve/answer.ts';
import { buildFiles } from '../../src/resolve/index/files.ts';
import { buildIndex } from '../../src/resolve/index/index-data.ts';
import { createResolver, type Resolver } from '../../src/resolve/load.ts';
import { prepare } from '../../src/resolve/index/prepare.ts';
import { buildWords } from '../../src/resolve/words/words-data.ts';
import { prepareWords } from '../../src/resolve/words/words-index.ts';
import type { Answerer } from './measure.ts';

/** All layers over one catalog in memory. */
export function answererOf(catalog: Catalog): Answerer {
  const index = prepare(buildIndex(catalog));
  const words = prepareWords(buildWords(catalog), index);
  return (text) => answer(text, index, words);
}

/** The files of a catalog, with their sizes. */
interface Files {
  /** Compressed bytes by file name. */
  readonly bytes: ReadonlyMap<string, number>;
  /** A resolver that has loaded nothing, and the names of the files it has fetched so far. */
  fresh(): { readonly resolver: Resolver; readonly fetched: ReadonlySet<string> };
}

/** Builds the files that a site would serve. Sizes are brotli at its highest level. */
export function filesOf(catalog: Catalog): Files {
  const texts = new Map(
    Object.entries(buildFiles(catalog)).map(([name, file]) => [name, JSON.stringify(file)]),
  );
  return {
    bytes: new Map([...texts].map(([name, text]) => [name, brotliCompressSync(text).length])),
    fresh() {
      const fetched = new Set<string>();
      const resolver = createResolver((name) => {
        const text = texts.get(name);
        if (text === undefined) return Promise.reject(new Error(`no file ${name}`));
        fetched.add(name);
        return Promise.resolve(JSON.parse(text) as unknown);
      });
      return { resolver, fetched };
    },
  };
}
