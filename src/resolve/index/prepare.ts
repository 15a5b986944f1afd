/** Index data → what lookups need, made once. */
import { NO_STATUS } from '../../catalog/no-status.ts';
import { BEFORE_CODES, LAST_WORDS, LOST, PART_NAMED, type FieldRole } from './clients.ts';
import { codeKeys, type CodeKeys } from './code-keys.ts';
import type { CatalogData, IndexData } from './index-data.ts';
import { codesOf, type Code, type Row } from './rows.ts';
import { statusVocabulary, statusWords, type StatusWords } from './status-words.ts';
import { atOnce, type Steps } from '../steps.ts';
import { compile, templateText, type Template } from './template.ts';
import { createLexicon, wordsOf, type Lexicon } from '../text/tokens.ts';

/** A row whose message can be matched. */
export interface IndexRow extends Row {
  readonly code: IndexCode;
  readonly template: Template;
}

export interface IndexCode extends Code {
  readonly rows: readonly IndexRow[];
}

/** For each word, a flat list of pairs: template number, place of the word in it. */
type Postings = readonly (readonly number[] | undefined)[];

export interface Index {
  readonly catalogs: readonly CatalogData[];
  readonly codes: readonly IndexCode[];
  readonly templates: readonly Template[];
  /** Rows by template number, in the order of the catalog. */
  readonly rowsOf: readonly (readonly IndexRow[])[];
  readonly lexicon: Lexicon;
  /** By word: the templates that have it. */
  readonly postings: Postings;
  /** By word: the templates for which it is one of the rarest words, and the rarest. */
  readonly keyPostings: Postings;
  readonly rarestPostings: Postings;
  readonly codeKeys: CodeKeys;
  /** What whole codes match, by catalog. */
  readonly patterns: readonly RegExp[];
  /** By word: parts of the longest code that begins with it. */
  readonly headLength: Uint8Array;
  /** By word: whether it is a code by itself, and whether another word can follow in a code. */
  readonly headAlone: Uint8Array;
  readonly headOfWords: Uint8Array;
  /** By word: whether a code can follow that is a number. */
  readonly beforeCodes: Uint8Array;
  readonly parts: ReadonlyMap<string, FieldRole>;
  /** Fields of the catalogs' own replies that hold a message. */
  readonly replyFields: ReadonlySet<string>;
  /** By word: whether a field's name can end with it. */
  readonly nameEnds: Uint8Array;
  readonly statusWords: StatusWords;
  readonly statuses: ReadonlySet<number>;
  readonly lost: readonly {
    readonly status: number;
    readonly words: readonly number[];
    readonly sure: boolean;
  }[];
}

/** Words of a message by which it is looked for. One of them misspelt still leaves two. */
const KEY_WORDS = 3;

/** Prepares an index for lookups, at once. */
export function prepare(data: IndexData): Index {
  return atOnce(preparing(data));
}

/**
 * Prepares an index for lookups. A few hundred codes take 25 milliseconds the first time, in steps of
 * about equal length.
 *
 * @param made the codes of the data, if they are there already
 */
export function* preparing(data: IndexData, made: readonly Code[] = codesOf(data)): Steps<Index> {
  // Rows need templates, and these the words that codes begin with: so codes come first.
  const codes = made.map((code) => ({ ...code, rows: [] as IndexRow[] }));
  const fields = data.catalogs.flatMap((catalog) => catalog.fields);
  const parts = new Map(PART_NAMED);
  for (const [name, part] of fields) parts.set(wordsOf(name).join(''), part);
  const keys = codeKeys(codes, data.catalogs);
  yield;
  const nameEnds = [...[...parts.keys()].flatMap((name) => [name, ...wordsOf(name)]), ...LAST];
  const lexicon = createLexicon(vocabularyOf(data, nameEnds, keys));
  yield;
  const templates = data.messages.map((message, number) => compile(message, number, lexicon));
  yield;
  codes.forEach((code, place) => {
    for (const row of made[place]!.rows)
      code.rows.push(indexRow(row, code, templates[row.message]!));
  });
  const rowsOf: IndexRow[][] = templates.map(() => []);
  for (const row of codes.flatMap(({ rows }) => rows)) rowsOf[row.message]!.push(row);
  return {
    catalogs: data.catalogs,
    codes,
    templates,
    rowsOf,
    lexicon,
    ...postingsOf(templates, lexicon),
    codeKeys: keys,
    patterns: data.catalogs.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u')),
    ...headsOf(keys, lexicon),
    beforeCodes: flagsOf(BEFORE, lexicon),
    parts,
    replyFields: new Set(
      fields.flatMap(([name, part]) => (part === 'message' ? wordsOf(name).join('') : [])),
    ),
    nameEnds: flagsOf(nameEnds, lexicon),
    statusWords: statusWords(lexicon),
    statuses: new Set(rowsOf.flat().flatMap(({ status }) => (status === NO_STATUS ? [] : status))),
    lost: LOST.map(({ status, phrase, sure }) => ({
      status,
      sure,
      words: wordsOf(phrase).map((word) => lexicon.numbers.get(word)!),
    })),
  };
}

const LAST = wordsOf(LAST_WORDS);
const BEFORE = Object.values(BEFORE_CODES).flatMap(wordsOf);

/** Every word that something is known of. */
function vocabularyOf(
  { messages }: IndexData,
  nameEnds: readonly string[],
  { heads }: CodeKeys,
): string[] {
  return [
    ...messages.flatMap((message) => templateText(message).allWords),
    ...statusVocabulary(),
    ...nameEnds,
    ...BEFORE,
    ...LOST.flatMap(({ phrase }) => wordsOf(phrase)),
    ...heads.keys(),
  ];
}

/** A row with its template; the anchor is left to the row, which works it out when it is asked for. */
function indexRow(row: Row, code: IndexCode, template: Template): IndexRow {
  const { status, source, message, category } = row;
  return {
    code,
    status,
    source,
    message,
    category,
    get anchor() {
      return row.anchor;
    },
    template,
  };
}

/** By word of a lexicon: 1 for those given. */
function flagsOf(words: Iterable<string>, { words: all, numbers }: Lexicon): Uint8Array {
  const flags = new Uint8Array(all.length);
  for (const word of words) flags[numbers.get(word)!] = 1;
  return flags;
}

/** By word: what codes that begin with it are like. */
function headsOf({ codes, foreign, heads }: CodeKeys, lexicon: Lexicon) {
  const headLength = new Uint8Array(lexicon.words.length);
  for (const [word, length] of heads) headLength[lexicon.numbers.get(word)!] = length;
  const ofWords = [...codes.keys(), ...foreign.keys()]
    .map((key) => key.split(' '))
    .flatMap(([head = '', next = '0']) => (/^\d/.test(next) || !heads.has(head) ? [] : head));
  return {
    headLength,
    headAlone: flagsOf(
      [...codes.keys()].filter((key) => heads.has(key)),
      lexicon,
    ),
    headOfWords: flagsOf(ofWords, lexicon),
  };
}

/** The rows that come with a status, in the order of the catalog. */
export function rowsWith(status: number, { codes }: Index): IndexRow[] {
  return codes.flatMap(({ rows }) => rows.filter((row) => row.status === status));
}

function postingsOf(templates: readonly Template[], { words }: Lexicon) {
  type Lists = (number[] | undefined)[];
  const [postings, keyPostings, rarestPostings] = [0, 1, 2].map((): Lists =>
    Array.from({ length: words.length }),
  ) as [Lists, Lists, Lists];
  const add = (lists: Lists, { number, words: own }: Template, place: number): void => {
    (lists[own[place]!] ??= []).push(number, place);
  };
  for (const template of templates)
    for (let place = 0; place < template.words.length; place += 1) add(postings, template, place);
  for (const template of templates) {
    const places = rarest(template.words, (word) => postings[word]!.length);
    for (const place of places.slice(0, KEY_WORDS)) add(keyPostings, template, place);
    for (const place of places.slice(0, 1)) add(rarestPostings, template, place);
  }
  return { postings, keyPostings, rarestPostings };
}

/** Places of a message's words, rarest first; a repeated word counts once. */
export function rarest<W>(words: readonly W[], frequency: (word: W) => number): number[] {
  const often = words.map(frequency);
  return [...words.keys()]
    .filter((place) => words.indexOf(words[place]!) === place)
    .sort((a, b) => often[a]! - often[b]! || a - b);
}
