/** A resolver that fetches what it needs, each file once. */
import { HEAD, WORDS } from './file-names.ts';
import type { First } from './files.ts';
import { ready, type Ready } from './first.ts';
import type { IndexData } from './index-data.ts';
import { find } from './find.ts';
import { mayBeEscaped } from './normalise.ts';
import { prepare, type Index } from './prepare.ts';
import { candidate } from './rank.ts';
import { isSettled } from './settled.ts';
import type { Head } from './shards.ts';
import type { Answer, Candidate } from './types.ts';
import type { WordsData } from './words-data.ts';
import type { Words } from './words-index.ts';

export interface Resolver {
  /** What a text is about. Rejects where a file cannot be fetched; the next call tries again. */
  answer(text: string): Promise<Answer>;
  /**
   * The rows of some codes as the catalog has them, or all there are, in its order. Null for all
   * where they are in many files.
   */
  rows(codes?: readonly string[]): Promise<readonly Candidate[] | null>;
  /**
   * Loads what an answer may need beyond codes and messages that stand in the text as they are:
   * escapes, notes and words. Most pastes need none of it, so it is best loaded behind the first answer.
   */
  loadRest(): Promise<unknown>;
}

/**
 * @param fetchJson gives the content of a file that `buildFiles` made, by its name
 * @param early what is needed first, if it is under way already
 */
export function createResolver(
  fetchJson: (name: string) => Promise<unknown>,
  early?: Promise<Ready>,
): Resolver {
  const once = remembering(fetchJson);
  let beginning = early;
  let whole: Index | undefined;
  let words: Promise<Words> | undefined;
  let merged: { readonly key: string; readonly index: Index } | undefined;

  async function indexFor(text: string): Promise<Index> {
    if (whole) return whole;
    beginning ??= once(HEAD).then((head) => ready(head as First));
    beginning.catch(() => (beginning = undefined));
    const first = await beginning;
    if (first.kind === 'whole') return (whole = first.index);
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

  function loadWords(index: Index): Promise<Words> {
    words ??= Promise.all([once(WORDS), rest()]).then(([data, { prepareWords }]) =>
      prepareWords(data as WordsData, index),
    );
    words.catch(() => (words = undefined));
    return words;
  }

  return {
    async answer(text) {
      const index = await indexFor(text);
      const found = mayBeEscaped(text) ? null : find(text, index);
      if (found && isSettled(found))
        return { candidates: found.candidates, saw: { ...found.saw, notes: [] } };
      const loading = whole && loadWords(whole);
      const { needsWords, resolve, withNotes, withWords } = await rest();
      const full = found ? withNotes(found, index) : resolve(text, index);
      return loading && needsWords(text, full) ? withWords(full, text, await loading) : full;
    },
    async loadRest() {
      await Promise.all([rest(), whole && loadWords(whole)]);
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

const rest = () => import('./answer.ts');

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
