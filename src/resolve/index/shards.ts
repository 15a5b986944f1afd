/**
 * An index in many small files, for catalogs that are too large for one. Every code is in a file of
 * its neighbours by number, and in the files of the two rarest words of each of its messages and of
 * the rarest of its own where it is made of words, always with all its rows. A text needs the few files
 * that its own codes and rarest words name.
 */
import { compareCodes, digitsOf } from '../../catalog/code-id.ts';
import { BEFORE_CODES } from './clients.ts';
import type { CatalogData, CodeData, IndexData } from './index-data.ts';
import { misspells } from '../text/misspells.ts';
import { rarest } from './prepare.ts';
import { fnv1a, NO_WORDS, tokenise, tokenText, wordsOf } from '../text/tokens.ts';
import { DIGIT } from '../text/chars.ts';

/** What is known before any other file is loaded. */
export interface Head {
  readonly kind: 'shards';
  readonly version: 1;
  readonly catalogs: readonly CatalogData[];
  readonly categories: readonly string[];
  /** Words that name files, rarest first, joined by blanks. */
  readonly words: string;
  /** How many files words are spread over. */
  readonly spread: number;
  /** Catalog and first code of each file of codes, in the order of the catalog. */
  readonly ranges: readonly (readonly [catalog: number, first: string])[];
  /** Catalog and what stands before the number, for every such beginning. */
  readonly prefixes: readonly (readonly [catalog: number, prefix: string])[];
}

/** Codes of a file. A code takes some 30 bytes, compressed. */
const CODES_A_FILE = 64;
const CODES_A_WORD_FILE = 80;
/** Words of a message that name its files. One misspelt still leaves the other. */
const NAMING_WORDS = 2;

/**
 * Splits an index. The head tells which files a text needs: `codes-N` holds neighbours by number, and
 * `words-N` the codes with words of one hash.
 */
export function shardIndex(data: IndexData): { head: Head; files: Map<string, IndexData> } {
  const files = new Map<string, IndexData>();
  const ranges: [number, string][] = [];
  const order = data.codes.map((_, place) => place);
  for (let from = 0; from < order.length;) {
    const [catalog, first] = data.codes[from]!;
    let to = from + 1;
    while (to < from + CODES_A_FILE && data.codes[to]?.[0] === catalog) to += 1;
    files.set(`codes-${ranges.length}`, part(data, order.slice(from, to)));
    ranges.push([catalog, first]);
    from = to;
  }
  const words = data.messages.map((message) => [...new Set(wordsOf(message))]);
  // A code that is made of words is found by its rarest one, in whatever capitals it is typed.
  const names = data.codes.map(([, id]) => (digitsOf(id) === null ? wordsOf(id) : []));
  const frequency = new Map<string, number>();
  for (const word of [...words, ...names].flat())
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rare = (list: readonly string[], most: number): string[] =>
    rarest(list, (word) => frequency.get(word)!)
      .slice(0, most)
      .map((place) => list[place]!);
  const naming = words.map((list) => rare(list, NAMING_WORDS));
  const namingCode = names.map((list) => rare(list, 1));
  const spread = Math.max(1, Math.ceil((data.codes.length * NAMING_WORDS) / CODES_A_WORD_FILE));
  const members = new Map<string, Set<number>>();
  data.codes.forEach(([, , rows], place) => {
    const messages = rows.flatMap((value, at) => (at % 3 === 1 ? naming[value]! : []));
    for (const word of [...messages, ...namingCode[place]!]) {
      const name = fileOf(word, spread);
      if (!members.has(name)) members.set(name, new Set());
      members.get(name)!.add(place);
    }
  });
  for (const [name, places] of members) files.set(name, part(data, [...places]));
  const used = [...new Set([...naming, ...namingCode].flat())].sort(
    (a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1),
  );
  const prefixes = new Map(
    data.codes.map(([catalog, id]): [string, [number, string]] => {
      const prefix = id.slice(0, id.length - (digitsOf(id)?.length ?? 0));
      return [`${catalog} ${prefix}`, [catalog, prefix]];
    }),
  );
  const ids = new Set(data.codes.map(([, id]) => id));
  const head: Head = {
    kind: 'shards',
    version: 1,
    catalogs: data.catalogs,
    categories: data.categories,
    words: used.join(' '),
    spread,
    ranges,
    // A beginning that is all of a code, without a number, is found by the ranges.
    prefixes: [...prefixes.values()].filter(([, prefix]) => !ids.has(prefix)),
  };
  return { head, files };
}

function fileOf(word: string, spread: number): string {
  return `words-${(fnv1a(word) >>> 0) % spread}`;
}

/** The codes at some places, as an index of their own. */
function part(data: IndexData, places: readonly number[]): IndexData {
  const numbers = new Map<number, number>();
  const codes = places.map((place): CodeData => {
    const [catalog, id, rows, ...rest] = data.codes[place]!;
    const own = rows.map((value, at) => {
      if (at % 3 !== 1) return value;
      if (!numbers.has(value)) numbers.set(value, numbers.size);
      return numbers.get(value)!;
    });
    return [catalog, id, own, ...rest];
  });
  const messages = [...numbers.keys()].map((number) => data.messages[number]!);
  return { version: 1, catalogs: [], categories: [], messages, codes };
}

/** One index out of the files that were loaded. */
export function mergeShards(head: Head, files: readonly IndexData[]): IndexData {
  const numbers = new Map<string, number>();
  const codes = new Map<string, CodeData>();
  for (const { messages, codes: own } of files)
    for (const [catalog, id, rows, ...rest] of own) {
      const key = `${catalog} ${id}`;
      if (codes.has(key)) continue;
      const renumbered = rows.map((value, at) => {
        if (at % 3 !== 1) return value;
        const message = messages[value]!;
        if (!numbers.has(message)) numbers.set(message, numbers.size);
        return numbers.get(message)!;
      });
      codes.set(key, [catalog, id, renumbered, ...rest]);
    }
  const { catalogs, categories } = head;
  return {
    version: 1,
    catalogs,
    categories,
    messages: [...numbers.keys()],
    codes: [...codes.values()].sort((a, b) => a[0] - b[0] || compareCodes(a[1], b[1])),
  };
}

/** Files that one text loads: of codes that it names, and of its rarest words. */
const CODE_FILES = 12;
const WORD_FILES = 4;
/** Characters of a text that are looked at; an error is seldom longer. */
const LOOKED_AT = 100_000;

interface Lookup {
  readonly rank: ReadonlyMap<string, number>;
  readonly prefixes: readonly (readonly [key: string, catalog: number, prefix: string])[];
  readonly byFirst: ReadonlyMap<string, Lookup['prefixes']>;
}

function lookupIn(head: Head): Lookup {
  const known = LOOKUPS.get(head);
  if (known) return known;
  const prefixes = head.prefixes.map(
    ([catalog, prefix]) => [wordsOf(prefix).join(' '), catalog, prefix] as const,
  );
  const lookup = {
    rank: new Map(head.words.split(' ').map((word, place): [string, number] => [word, place])),
    prefixes,
    byFirst: Map.groupBy(prefixes, ([key]) => key.split(' ')[0]!),
  };
  LOOKUPS.set(head, lookup);
  return lookup;
}

/** Made once for each head. */
const LOOKUPS = new WeakMap<Head, Lookup>();

/** Words that a code follows. */
const CODE_WORDS = new Set(Object.values(BEFORE_CODES).flatMap((words) => words.split(' ')));

/** The names of the files that a text needs. */
export function shardsFor(text: string, head: Head): string[] {
  const tokens = tokenise(text.slice(0, LOOKED_AT), NO_WORDS);
  const { rank, prefixes, byFirst } = lookupIn(head);
  const codeFiles = new Set<string>();
  const known = new Set<string>();
  const alone = tokens.count < 6;
  for (let token = 0; token < tokens.count; token += 1) {
    const word = tokenText(tokens, token);
    if (rank.has(word)) known.add(word);
    else if (word.length > 3 && tokens.count < 100)
      for (const other of rank.keys()) if (misspells(word, other)) known.add(other);
    for (const [key, catalog, prefix] of byFirst.get(word) ?? []) {
      const length = key.split(' ').length;
      const number = token + length;
      const spelled = Array.from({ length }, (_, step) =>
        token + step < tokens.count ? tokenText(tokens, token + step) : '',
      ).join(' ');
      if (spelled === key && tokens.kind[number] === DIGIT && number < tokens.count)
        codeFiles.add(rangeOf(head, catalog, prefix + tokenText(tokens, number)));
    }
    // Codes that are numbers alone stand behind a word that says so.
    if (token && tokens.kind[token] === DIGIT && CODE_WORDS.has(tokenText(tokens, token - 1)))
      for (const [, catalog] of byFirst.get('') ?? []) codeFiles.add(rangeOf(head, catalog, word));
    if (alone && tokens.kind[token] === DIGIT)
      for (const [, catalog, prefix] of prefixes)
        codeFiles.add(rangeOf(head, catalog, prefix + word));
  }
  for (const [written] of text.slice(0, LOOKED_AT).matchAll(/\b[A-Za-z][\w.\-/]{2,60}\b/g))
    if (codeFiles.size < CODE_FILES && /[a-z][A-Z]|[.\-/_]/.test(written) && !/\d$/.test(written))
      head.catalogs.forEach((_, catalog) => codeFiles.add(rangeOf(head, catalog, written)));
  const rarestWords = [...known].sort((a, b) => rank.get(a)! - rank.get(b)!);
  const wordFiles = new Set(rarestWords.map((word) => fileOf(word, head.spread)));
  return [...[...codeFiles].slice(0, CODE_FILES), ...[...wordFiles].slice(0, WORD_FILES)];
}

/** The names of the files that some codes are in, whatever their catalog. */
export function shardsOf(ids: readonly string[], head: Head): string[] {
  return [
    ...new Set(ids.flatMap((id) => head.catalogs.map((_, catalog) => rangeOf(head, catalog, id)))),
  ];
}

/** The file that a code of a catalog is in, if it is in any. */
function rangeOf({ ranges }: Head, catalog: number, id: string): string {
  const next = ranges.findIndex(
    ([own, first]) => own > catalog || (own === catalog && compareCodes(first, id) > 0),
  );
  return `codes-${Math.max(0, (next < 0 ? ranges.length : next) - 1)}`;
}
