/** Plain words → the rows they may be about. */
import { digitsOf } from '../catalog/code-id.ts';
import { nameWords } from './name-words.ts';
import type { Index, IndexRow } from './prepare.ts';
import { conceptsOf, stemsOf, thesaurus, type Concept, type Thesaurus } from './query.ts';
import { candidate } from './rank.ts';
import { list } from './say.ts';
import { lookOf, type Look } from './typed.ts';
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
  let row = 0;
  index.codes.forEach((code, place) => {
    const groups = Map.groupBy(
      code.rows.map((own) => ({ own, at: 3 * row++ })),
      ({ own }) => own.template,
    );
    for (const [template, members] of groups) {
      const sums = new Map<string, number>();
      const add = (text: string | undefined, weight: number): void => {
        for (const stem of new Set(stemsOf(text ?? '')))
          sums.set(stem, (sums.get(stem) ?? 0) + weight);
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
    thesaurus: thesaurus(data.vocabulary),
    statuses: new Set(index.statuses),
  };
}

/** What an unknown word would count, had the catalog it. */
const UNKNOWN = 3.2;
const MOST = 20;
/** What it adds that a query has all of a row's message or of one of its phrases, and how fast. */
const SAID = 2;
const SAID_POWER = 1.5;
/** How much it costs to leave words of the query unmatched. */
const COVERAGE_POWER = 0.75;
/**
 * The share of a query, by how telling its words are, that the best row has at least; more where its
 * words are those of any program's messages, or it begins like a message; nearly all where a program
 * wrote it. Measured on queries about this catalog and on other products' messages.
 */
const COVERED = 0.45;
const COVERED_FIRMLY = 0.8;
const COVERED_STRICTLY = 0.95;
/** The share of a row's message, description or search phrase that a program's text has at least. */
const SAID_STRICTLY = 0.95;
const NO_SYNONYMS: Thesaurus = new Map();

/** Stems of words that messages of any program have. */
const ANYBODYS = new Set(
  `invalid incorrect fail request parametr valu typ method support found exist object data format nam
  process charactr content size stat time start end set list work step opr perform complet unknown
  servr intern system resourc path field check encod not already no cannot must requir allow cre delet
  upd modif obtain quer load configur option empt version algorithm decod pars valid state element
  index length key code connect long larg again same different one only number`.split(/\s+/),
);

interface Scored {
  readonly doc: Doc;
  readonly score: number;
  readonly coverage: number;
  /** The largest share of one of its phrases that the query has. */
  readonly said: number;
  /** Whether a word is matched that not any program's messages have. */
  readonly topical: boolean;
  readonly matched: readonly string[];
}

/** Rows that a typed text is about; the less it looks typed, the more of it has to be there. */
export function searchTyped(text: string, words: Words): Candidate[] {
  const trimmed = text.trim();
  return searchWords(trimmed, words, lookOf(trimmed));
}

/** Rows that a query is about, best first, one a code. Meant for short texts. */
export function searchWords(text: string, words: Words, look: Look = 'typed'): Candidate[] {
  // A program uses the catalog's own words, or is another one.
  const all = conceptsOf(text, words.known, look === 'program' ? NO_SYNONYMS : words.thesaurus);
  const status = Number(all.find(({ typed }) => words.statuses.has(Number(typed)))?.typed);
  const concepts = all.filter(({ typed }) => Number(typed) !== status);
  if (!concepts.length) return [];
  const scored = words.docs
    .map((doc) => score(doc, concepts, words))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.doc.rows[0]!.code.order - b.doc.rows[0]!.code.order);
  const [first] = scored;
  if (!first || !isEnough(first, look)) return [];
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

function isEnough({ coverage, said, topical }: Scored, look: Look): boolean {
  if (look === 'program') return coverage >= COVERED_STRICTLY && said >= SAID_STRICTLY;
  return coverage >= (topical && look === 'typed' ? COVERED : COVERED_FIRMLY);
}

function score(doc: Doc, concepts: readonly Concept[], { idf }: Words): Scored {
  let sum = 0;
  let covered = 0;
  let total = 0;
  const found = new Set<string>();
  const matched: string[] = [];
  for (const { typed, ways } of concepts) {
    let best = 0;
    let importance = 0;
    let stems: readonly string[] = [];
    for (const way of ways) {
      const parts = way.stems.map((stem) => (doc.weights.get(stem) ?? 0) * (idf.get(stem) ?? 0));
      importance = Math.max(importance, mean(way.stems.map((stem) => idf.get(stem) ?? 0)));
      if (parts.some((part) => part === 0)) continue;
      const value = mean(parts) * way.weight;
      if (value > best) [best, stems] = [value, way.stems];
    }
    importance ||= UNKNOWN;
    total += importance;
    if (!best) continue;
    covered += importance;
    sum += best;
    matched.push(typed);
    for (const stem of stems) found.add(stem);
  }
  const weight = (list: readonly string[]): number =>
    list.reduce((n, stem) => n + (idf.get(stem) ?? 0), 0);
  const said = Math.max(
    ...doc.phrases.map(
      (stems) => weight(stems.filter((stem) => found.has(stem))) / (weight(stems) || 1),
    ),
  );
  const coverage = covered / total;
  const topical = [...found].some((stem) => !ANYBODYS.has(stem));
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
