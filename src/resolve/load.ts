/** A resolver that fetches what it needs, each file once. */
import { HEAD, WORDS } from './index/file-names.ts';
import type { First } from './index/files.ts';
import { glimpse } from './glimpse/glimpse.ts';
import type { IndexData } from './index/index-data.ts';
import { mayBeEscaped, mayBeMisread } from './text/signs.ts';
import { createPlain, type Plain } from './plain.ts';
import type { Index } from './index/prepare.ts';
import { candidate, codesOf, NO_VALUES, type Code } from './index/rows.ts';
import { inTurns } from './steps.ts';
import type { Answer, Candidate } from './types.ts';
import type { WordsData } from './words/words-data.ts';
import type { Words } from './words/words-index.ts';

export interface Resolver {
  /**
   * What a text is about. Rejects where a file cannot be fetched; the next call tries again.
   *
   * @param glimpsed is given what is seen at first sight, where reading the text has to wait for files
   */
  answer(text: string, glimpsed?: (answer: Answer) => void): Promise<Answer>;
  /**
   * The rows of some codes as the catalog has them, or all there are, in its order. Null for all
   * where they are in many files.
   */
  rows(codes?: readonly string[]): Promise<readonly Candidate[] | null>;
  /** Loads what reads a text that is not plain, and prepares the index for it. */
  loadReading(): Promise<unknown>;
  /**
   * Loads what an answer may need beyond codes and messages that stand in the text as they are:
   * escapes, notes and words. Most pastes need none of it, so it is best loaded behind the first answer.
   */
  loadRest(): Promise<unknown>;
}

/** A catalog that is in one file. */
interface Whole {
  readonly data: IndexData;
  readonly codes: readonly Code[];
  readonly plain: Plain;
}

function wholeOf(data: IndexData): Whole {
  const codes = codesOf(data);
  return { data, codes, plain: createPlain(codes) };
}

/**
 * Creates a resolver that fetches index files on demand.
 *
 * @param fetchJson gives the content of a file that `buildFiles` made, by its name
 */
export function createResolver(fetchJson: (name: string) => Promise<unknown>): Resolver {
  const once = remembering(fetchJson);
  let whole: Whole | undefined;
  let merged: { readonly key: string; readonly data: IndexData } | undefined;
  let prepared: { readonly data: IndexData; readonly index: Promise<Index> } | undefined;
  let words: Promise<Words> | undefined;
  /** Whether a text can be read at once. */
  let ready = false;

  /** The index of a catalog that is one file; else of the files that a text or some codes need. */
  async function dataFor(asked: string | readonly string[]): Promise<IndexData> {
    if (whole) return whole.data;
    const first = (await once(HEAD)) as First;
    // The first question and `loadReading` wait for it at the same time, and share what is made of it.
    if (first.kind === 'whole') return (whole ??= wholeOf(first.index)).data;
    // Most catalogs are one file, and need none of this.
    const { mergeShards, shardsFor, shardsOf } = await import('./index/shards.ts');
    const named = typeof asked === 'string' ? shardsFor(asked, first) : shardsOf(asked, first);
    const names = named.sort();
    const key = names.join(' ');
    const files = (await Promise.all(names.map((name) => once(name)))) as IndexData[];
    if (merged?.key !== key) merged = { key, data: mergeShards(first, files) };
    return merged.data;
  }

  async function indexOf(data: IndexData): Promise<Index> {
    const { preparing } = await indexing();
    if (prepared?.data !== data) prepared = { data, index: inTurns(preparing(data, whole?.codes)) };
    return prepared.index;
  }

  /** What reads a text, and the index it reads it by. */
  async function toRead(data: IndexData) {
    const both = await Promise.all([indexOf(data), reading()]);
    ready = true;
    return both;
  }

  function loadWords(index: Index): Promise<Words> {
    words ??= Promise.all([once(WORDS), rest()]).then(([data, { preparingWords }]) =>
      inTurns(preparingWords(data as WordsData, index)),
    );
    words.catch(() => (words = undefined));
    return words;
  }

  return {
    async answer(text, glimpsed) {
      const data = await dataFor(text);
      const plain = whole?.plain(text);
      if (plain) return plain;
      const seen = !ready && glimpsed && whole ? glimpse(text, whole.codes) : null;
      if (seen) glimpsed!(seen);
      const [index, { find }] = await toRead(data);
      const found = mayBeEscaped(text) || mayBeMisread(text) ? null : find(text, index);
      if (found?.settled) return { candidates: found.candidates, saw: { ...found.saw, notes: [] } };
      const loading = whole && loadWords(index);
      const { needsWords, resolve, withNotes, withWords } = await rest();
      const full = found ? withNotes(found, index) : resolve(text, index);
      return loading && needsWords(text, full) ? withWords(full, text, await loading) : full;
    },
    async rows(ids) {
      const data = await dataFor(ids ?? []);
      if (!ids && !whole) return null;
      const codes = whole?.codes ?? codesOf(data);
      const about = { confidence: 0, because: '', via: 'code' } as const;
      return codes
        .filter(({ id }) => ids?.includes(id) ?? true)
        .flatMap(({ rows }) => rows.map((row) => candidate(row, NO_VALUES, about)));
    },
    async loadReading() {
      const data = await dataFor([]);
      await toRead(data);
    },
    async loadRest() {
      await Promise.all([rest(), whole && indexOf(whole.data).then(loadWords)]);
    },
  };
}

/** What prepares an index is a file before the rest, so that the one is ready when the other comes. */
const indexing = () => import('./index/prepare.ts');
const reading = () => import('./find.ts');
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
