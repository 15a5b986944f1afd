/** Plain words → the rows they may be about. */
import { digitsOf } from '../catalog/code-id.ts';
import { nameWords } from './name-words.ts';
import type { Index, IndexRow } from './prepare.ts';
import {
  conceptsOf,
  stemsOf,
  thesaurus,
  typedWords,
  type Concept,
  type Thesaurus,
} from './query.ts';
import { candidate } from './rank.ts';
import { list } from './say.ts';
import { stem } from './stem.ts';
import { lookOf, unwrap, type Look } from './typed.ts';
import type { Candidate } from './types.ts';
import type { WordsData } from './words-data.ts';

export { buildWords, type WordsData } from './words-data.ts';

/** Rows of a code that say the same. */
interface Doc {
  readonly rows: readonly IndexRow[];
  /** How much each stem counts, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Stems of the message, the description and each search phrase. */
  readonly phrases: readonly (readonly string[])[];
}

export interface Words {
  readonly docs: readonly Doc[];
  /** How telling a stem is. */
  readonly idf: ReadonlyMap<string, number>;
  readonly known: ReadonlySet<string>;
  /** Whole words of the rows, with their stems. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Names of the catalogs, which a query may have and no row needs; the shortest first. */
  readonly names: readonly RegExp[];
  readonly thesaurus: Thesaurus;
  readonly statuses: ReadonlySet<number>;
}

/** What a stem counts in each field. */
const FIELD = { message: 3, description: 2, words: 3.5, solution: 1, category: 0.35 };
/** Added to a sum of field weights that it is divided by: the second field counts less. */
const SATURATION = 2;

/** Prepares the search by words over the rows of an index built from the same catalog. */
export function prepareWords(data: WordsData, index: Index): Words {
  const docs: Doc[] = [];
  const spellings = new Map<string, string>();
  let row = 0;
  index.codes.forEach((code, place) => {
    const groups = Map.groupBy(
      code.rows.map((own) => ({ own, at: 3 * row++ })),
      ({ own }) => own.template,
    );
    for (const [template, members] of groups) {
      const sums = new Map<string, number>();
      const add = (text: string | undefined, weight: number): void => {
        for (const word of typedWords(text ?? ''))
          if (!spellings.has(word)) spellings.set(word, stem(word));
        for (const own of new Set(stemsOf(text ?? '')))
          sums.set(own, (sums.get(own) ?? 0) + weight);
      };
      const field = (offset: number, source: readonly string[]): string =>
        [...new Set(members.map(({ at }) => source[data.rows[at + offset]!] ?? ''))].join(' ');
      const message = template.source.replace(/\{\w+\}/g, ' ');
      add(message, FIELD.message);
      add(field(0, data.texts) || message, FIELD.description);
      add(field(1, data.texts), FIELD.solution);
      add(field(2, data.categories), FIELD.category);
      // A code that is made of words says what it is about; a number does not.
      const name = digitsOf(code.id) === null ? nameWords(code.id).join(' ') : '';
      add([data.codes[place], name].join(' '), FIELD.words);
      const weights = new Map([...sums].map(([stem, sum]) => [stem, sum / (sum + SATURATION)]));
      const phrases = [
        message,
        field(0, data.texts),
        name,
        ...(data.codes[place] ?? '').split(','),
      ];
      docs.push({
        rows: members.map(({ own }) => own),
        weights,
        phrases: phrases.map((text) => [...new Set(stemsOf(text))]).filter((stems) => stems.length),
      });
    }
  });
  const frequency = new Map<string, number>();
  for (const { weights } of docs)
    for (const stem of weights.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const idf = new Map(
    [...frequency].map(([stem, df]) => [stem, Math.log(1 + (docs.length - df + 0.5) / (df + 0.5))]),
  );
  return {
    docs,
    idf,
    known: new Set(frequency.keys()),
    spellings,
    names: index.catalogs
      .map(({ name }) => typedWords(name))
      .sort((a, b) => a.length - b.length)
      .map(
        (name) =>
          new RegExp(
            `(?<![\\p{L}\\p{N}])${name.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
            'giu',
          ),
      ),
    thesaurus: thesaurus(data.vocabulary),
    statuses: new Set(index.statuses),
  };
}

/** What an unknown word would count, had the catalog it. */
const UNKNOWN = 3.2;
const MOST = 20;
/** What it adds that a query has all of a row's message or of one of its phrases, and how fast. */
const SAID = 1;
const SAID_POWER = 1.5;
/** How much it costs to leave words of the query unmatched. */
const COVERAGE_POWER = 1;
/**
 * The share of a query, by how telling its words are, that the best row has at least; more where its
 * words are those of any program's messages, or it begins like a message; nearly all where a program
 * wrote it. Measured on queries about this catalog and on other products' messages.
 */
const COVERED = 0.45;
const COVERED_HALFWAY = 0.65;
const COVERED_FIRMLY = 0.8;
const COVERED_STRICTLY = 0.95;
/** The share of a row's message, description or search phrase that a program's text has at least. */
const SAID_STRICTLY = 0.95;
const SAID_STATED = 0.5;
/** What a word that any program's messages have counts, beside one that is about something. */
const LESS = 0.7;
const NO_SYNONYMS: Thesaurus = new Map();

/** Stems of words that messages of any program have. */
const ANYBODYS = new Set(
  `invalid incorrect fail request parametr valu typ method support found exist object data format nam
  process charactr content size stat time start end set list work step opr perform complet unknown
  servr intern system resourc path field check encod not already no cannot must requir allow cre delet
  upd modif obtain quer load configur option empt version decod pars valid state element
  index length key code connect long larg again same different one only number`.split(/\s+/),
);

interface Scored {
  readonly doc: Doc;
  readonly score: number;
  readonly coverage: number;
  /** The largest share of one of its phrases that the query has. */
  readonly said: number;
  /** Whether a word is matched, and not by a guess, that not any program's messages have. */
  readonly topical: boolean;
  readonly matched: readonly string[];
}

/** Rows that a typed text is about; the less it looks typed, the more of it has to be there. */
export function searchTyped(text: string, words: Words): Candidate[] {
  const bare = unwrap(text);
  return searchWords(
    bare,
    words,
    lookOf(text, (word) => knowsWord(word, words)),
  );
}

/** Rows that a query is about, best first, one a code. Meant for short texts. */
export function searchWords(text: string, words: Words, look: Look = 'typed'): Candidate[] {
  // A program uses the catalog's own words, or is another one.
  const lexicon = look === 'program' ? { ...words, thesaurus: NO_SYNONYMS } : words;
  const all = conceptsOf(withoutNames(text, words), lexicon);
  const status = Number(all.find(({ typed }) => words.statuses.has(Number(typed)))?.typed);
  const concepts = all.filter(({ typed }) => Number(typed) !== status);
  if (!concepts.length) return [];
  const scored = words.docs
    .map((doc) => score(doc, concepts, words))
    .filter((one) => one.score > 0 && isEnough(one, look))
    .sort((a, b) => b.score - a.score || a.doc.rows[0]!.code.order - b.doc.rows[0]!.code.order);
  const [first] = scored;
  if (!first) return [];
  const best = first.score;
  const codes = new Set<string>();
  return scored
    .filter(
      ({ doc, score }) =>
        score > best / 4 &&
        codes.size < MOST &&
        !codes.has(doc.rows[0]!.code.id) &&
        codes.add(doc.rows[0]!.code.id),
    )
    .map(({ doc, score, coverage, matched }) => {
      const row = doc.rows.find((own) => own.status === status) ?? doc.rows[0]!;
      return candidate(row, Object.create(null), {
        confidence: Math.min(0.9, coverage * 0.9 * (score / best)),
        because: `Its message, meaning or search words have ${list(matched.map((word) => `“${word}”`))}.`,
        via: 'words',
      });
    });
}

/** A query without the names of the catalogs, unless there is nothing else in it. */
function withoutNames(text: string, { names }: Words): string {
  const rest = names.reduce((query, name) => query.replace(name, ' '), text);
  return typedWords(rest).length ? rest : text;
}

function knowsWord(word: string, { known, thesaurus }: Words): boolean {
  return typedWords(word).every((part) => known.has(stem(part)) || thesaurus.has(stem(part)));
}

function isEnough({ coverage, said, topical }: Scored, look: Look): boolean {
  if (look === 'program') return coverage >= COVERED_STRICTLY && said >= SAID_STRICTLY;
  if (look === 'statement') return coverage >= COVERED_STRICTLY && said >= SAID_STATED;
  const firmly = !topical ? COVERED_FIRMLY : look === 'typed' ? COVERED : COVERED_HALFWAY;
  return coverage >= firmly;
}

function score(doc: Doc, concepts: readonly Concept[], { idf }: Words): Scored {
  const telling = (stem: string): number => (idf.get(stem) ?? 0) * (ANYBODYS.has(stem) ? LESS : 1);
  let sum = 0;
  let covered = 0;
  let total = 0;
  const found = new Set<string>();
  const sure = new Set<string>();
  const matched: string[] = [];
  for (const { typed, ways } of concepts) {
    let best = 0;
    let importance = 0;
    let stems: readonly string[] = [];
    let guessed = false;
    for (const way of ways) {
      const parts = way.stems.map((stem) => (doc.weights.get(stem) ?? 0) * telling(stem));
      importance = Math.max(importance, mean(way.stems.map(telling)));
      if (parts.some((part) => part === 0)) continue;
      const value = mean(parts) * way.weight;
      if (value > best) [best, stems, guessed] = [value, way.stems, way.guess];
    }
    importance ||= UNKNOWN;
    total += importance;
    if (!best) continue;
    covered += importance;
    sum += best;
    matched.push(typed);
    for (const stem of stems) {
      found.add(stem);
      if (!guessed) sure.add(stem);
    }
  }
  const weight = (list: readonly string[]): number =>
    list.reduce((n, stem) => n + (idf.get(stem) ?? 0), 0);
  const said = Math.max(
    ...doc.phrases.map(
      (stems) => weight(stems.filter((stem) => found.has(stem))) / (weight(stems) || 1),
    ),
  );
  const coverage = covered / total;
  const topical = [...sure].some((stem) => !ANYBODYS.has(stem));
  return {
    doc,
    score: sum * coverage ** COVERAGE_POWER * (1 + SAID * said ** SAID_POWER),
    coverage,
    said,
    topical,
    matched,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
