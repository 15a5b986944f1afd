/** A resolver that fetches what it needs, each file once. */
import { HEAD, WORDS } from './file-names.ts';
import type { First } from './files.ts';
import type { IndexData } from './index-data.ts';
import { addWords, needsWords } from './layers.ts';
import { prepare, resolve, type Index } from './resolve.ts';
import type { Head } from './shards.ts';
import { candidate } from './rank.ts';
import type { Answer, Candidate } from './types.ts';
import type { WordsData } from './words-data.ts';

export interface Resolver {
  /** What a text is about. Rejects where a file cannot be fetched; the next call tries again. */
  answer(text: string): Promise<Answer>;
  /**
   * The rows of some codes as the catalog has them, or all there are, in its order. Null for all
   * where they are in many files.
   */
  rows(codes?: readonly string[]): Promise<readonly Candidate[] | null>;
}

type Search = (text: string) => Candidate[];

/** @param fetchJson gives the content of a file that `buildFiles` made, by its name */
export function createResolver(fetchJson: (name: string) => Promise<unknown>): Resolver {
  const once = remembering(fetchJson);
  let whole: Index | undefined;
  let search: Promise<Search> | undefined;
  let merged: { readonly key: string; readonly index: Index } | undefined;

  async function indexFor(text: string): Promise<Index> {
    if (whole) return whole;
    const first = (await once(HEAD)) as First;
    if (first.kind === 'whole') return (whole ??= prepare(first.index));
    // Most catalogs are one file, and need none of this.
    const { shardsFor } = await import('./shards.ts');
    const names = shardsFor(text, first).sort();
    const key = names.join(' ');
    if (merged?.key !== key) merged = { key, index: await partOf(names, first) };
    return merged.index;
  }

  async function partOf(names: readonly string[], head: Head): Promise<Index> {
    // Not every number that a word may lead to has a file.
    const files = await Promise.all(names.map((name) => once(name)));
    const { mergeShards } = await import('./shards.ts');
    return prepare(mergeShards(head, files as IndexData[]));
  }

  /** The search by words is loaded when it is first needed, or after the first answer. */
  function words(index: Index): Promise<Search> {
    search ??= Promise.all([once(WORDS), import('./words.ts')]).then(([data, module]) => {
      const prepared = module.prepareWords(data as WordsData, index);
      return (text) => module.searchTyped(text, prepared);
    });
    search.catch(() => (search = undefined));
    return search;
  }

  return {
    async answer(text) {
      const index = await indexFor(text);
      const found = resolve(text, index);
      if (!whole) return found;
      const loading = words(index);
      return needsWords(text, found) ? addWords(found, (await loading)(text)) : found;
    },
    async rows(ids) {
      const index = await indexFor(ids?.join('\n') ?? '');
      if (!ids && !whole) return null;
      const wanted = ids ? index.codes.filter(({ id }) => ids.includes(id)) : index.codes;
      const about = { confidence: 0, because: '', via: 'code' } as const;
      return wanted.flatMap(({ rows }) =>
        rows.map((row) => candidate(row, Object.create(null), about)),
      );
    },
  };
}

/** Fetches each file once; one that could not be had is fetched again when next asked for. */
function remembering(fetchJson: (name: string) => Promise<unknown>) {
  const loaded = new Map<string, Promise<unknown>>();
  return (name: string): Promise<unknown> => {
    const known = loaded.get(name);
    if (known) return known;
    const loading = fetchJson(name);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
}
