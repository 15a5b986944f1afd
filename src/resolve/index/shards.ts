/**
 * An index in many small files, for catalogs that are too large for one. Every code is in a file of
 * its neighbours by number, and in the files of the two rarest words of each of its messages and of
 * the rarest of its own where it is made of words, always with all its rows. A text needs the few files
 * that its own codes and rarest words name.
 */
import { compareCodes } from '../../catalog/code-id.ts';
import { BEFORE_CODES } from './clients.ts';
import type { CatalogData, CodeData, IndexData } from './index-data.ts';
import { createNumbering } from './numbering.ts';
import { rarest } from './prepare.ts';
import { renumbered } from './row-data.ts';
import { DIGIT } from '../text/chars.ts';
import { misspells } from '../text/misspells.ts';
import {
  fnv1a,
  NO_WORDS,
  textsOf,
  tokenise,
  tokenText,
  wordsOf,
  type Tokens,
} from '../text/tokens.ts';

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

/** The file of codes with such a number, in the order of the catalog. */
export function codeFile(number: number): string {
  return `codes-${number}`;
}

/** The file that has the codes which a word names. */
export function wordFile(word: string, spread: number): string {
  return `words-${(fnv1a(word) >>> 0) % spread}`;
}

/** One index out of the files that were loaded. */
export function mergeShards(head: Head, files: readonly IndexData[]): IndexData {
  const merged = createNumbering<string>();
  const codes = new Map<string, CodeData>();
  for (const { messages, codes: own } of files)
    for (const [catalog, id, rows, ...rest] of own) {
      const key = `${catalog} ${id}`;
      if (codes.has(key)) continue;
      const moved = renumbered(rows, (message) => merged.numberOf(messages[message]!));
      codes.set(key, [catalog, id, moved, ...rest]);
    }
  const { catalogs, categories } = head;
  return {
    version: 1,
    catalogs,
    categories,
    messages: merged.all(),
    codes: [...codes.values()].sort((a, b) => a[0] - b[0] || compareCodes(a[1], b[1])),
  };
}

/** Files that one text loads: of codes that it names, and of its rarest words. */
const CODE_FILES = 12;
const WORD_FILES = 4;
/** Characters of a text that are looked at; an error is seldom longer. */
const LOOKED_AT = 100_000;

/** What stands before the numbers of a catalog's codes: as the catalog writes it, and its folded words. */
interface Prefix {
  readonly key: readonly string[];
  readonly catalog: number;
  readonly prefix: string;
}

interface Lookup {
  /** Words that name files, the rarest as 0. */
  readonly rank: ReadonlyMap<string, number>;
  readonly prefixes: readonly Prefix[];
  /** Prefixes by their first word; that of codes which are numbers alone is empty. */
  readonly byFirst: ReadonlyMap<string, readonly Prefix[]>;
}

function lookupIn(head: Head): Lookup {
  const known = LOOKUPS.get(head);
  if (known) return known;
  const prefixes = head.prefixes.map(([catalog, prefix]): Prefix => ({
    key: wordsOf(prefix),
    catalog,
    prefix,
  }));
  const lookup = {
    rank: new Map(head.words.split(' ').map((word, place): [string, number] => [word, place])),
    prefixes,
    byFirst: Map.groupBy(prefixes, ({ key: [first = ''] }) => first),
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
  const start = text.slice(0, LOOKED_AT);
  const tokens = tokenise(start, NO_WORDS);
  const codeFiles = new Set<string>();
  for (const [catalog, id] of numberedCodes(tokens, head)) codeFiles.add(fileOf(head, catalog, id));
  for (const name of programNames(start)) {
    if (codeFiles.size >= CODE_FILES) break;
    head.catalogs.forEach((_, catalog) => codeFiles.add(fileOf(head, catalog, name)));
  }
  const words = rarestWords(tokens, head);
  const wordFiles = new Set(words.map((word) => wordFile(word, head.spread)));
  return [...[...codeFiles].slice(0, CODE_FILES), ...[...wordFiles].slice(0, WORD_FILES)];
}

/** Tokens of a text in which a number may be that of any code. */
const FEW = 5;

/** Catalog and id of each code that a text may mean by a number. */
function* numberedCodes(
  tokens: Tokens,
  head: Head,
): Generator<readonly [catalog: number, id: string]> {
  const { prefixes, byFirst } = lookupIn(head);
  const isNumber = (token: number): boolean => token < tokens.count && tokens.kind[token] === DIGIT;
  for (let token = 0; token < tokens.count; token += 1) {
    const word = tokenText(tokens, token);
    for (const { key, catalog, prefix } of byFirst.get(word) ?? []) {
      const number = token + key.length;
      if (isNumber(number) && key.every((part, n) => tokenText(tokens, token + n) === part))
        yield [catalog, prefix + tokenText(tokens, number)];
    }
    if (!isNumber(token)) continue;
    // Codes that are numbers alone stand behind a word that says so.
    if (token && CODE_WORDS.has(tokenText(tokens, token - 1)))
      for (const { catalog } of byFirst.get('') ?? []) yield [catalog, word];
    if (tokens.count <= FEW)
      for (const { catalog, prefix } of prefixes) yield [catalog, prefix + word];
  }
}

/** What a text writes as programs write names, which may be a code: `bucket/not-empty`, `NoSuchKey`. */
function programNames(text: string): string[] {
  const names = text.match(/\b[A-Za-z][\w.\-/]{2,60}\b/g) ?? [];
  return names.filter((name) => /[a-z][A-Z]|[.\-/_]/.test(name) && !/\d$/.test(name));
}

/** Letters of a word, and tokens of a text, that are compared with every word for slips in typing. */
const SHORTEST_TYPO = 4;
const SHORT_TEXT = 100;

/** The words of a text that name files, misspelt ones put right, the rarest first. */
function rarestWords(tokens: Tokens, head: Head): string[] {
  const { rank } = lookupIn(head);
  const found = new Set<string>();
  for (const word of textsOf(tokens)) {
    if (rank.has(word)) found.add(word);
    else if (word.length >= SHORTEST_TYPO && tokens.count < SHORT_TEXT)
      for (const other of rank.keys()) if (misspells(word, other)) found.add(other);
  }
  const words = [...found];
  return rarest(words, (word) => rank.get(word)!).map((place) => words[place]!);
}

/** The names of the files that some codes are in, whatever their catalog. */
export function shardsOf(ids: readonly string[], head: Head): string[] {
  return [
    ...new Set(ids.flatMap((id) => head.catalogs.map((_, catalog) => fileOf(head, catalog, id)))),
  ];
}

/** The file that a code of a catalog is in, if it is in any. */
function fileOf({ ranges }: Head, catalog: number, id: string): string {
  const next = ranges.findIndex(
    ([own, first]) => own > catalog || (own === catalog && compareCodes(first, id) > 0),
  );
  return codeFile(Math.max(0, (next < 0 ? ranges.length : next) - 1));
}
