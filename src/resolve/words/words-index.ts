/** What the search by words asks: rows as weighted stems, and how telling each stem is. */
import { digitsOf } from '../../catalog/code-id.ts';
import type { CatalogData } from '../index/index-data.ts';
import { nameWords } from '../text/name-words.ts';
import type { Index, IndexRow } from '../index/prepare.ts';
import { stemsOf, thesaurus, typedWords, type Thesaurus } from './query.ts';
import { stem } from './stem.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { WordsData } from './words-data.ts';

/** Rows of a code that say the same. */
export interface Doc {
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
  /** Stems of messages, descriptions, solutions and categories, and not of search words alone. */
  readonly documented: ReadonlySet<string>;
  /** Whole words of the rows, with their stems. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Names of the catalogs, which a query may have and no row needs; the shortest first. */
  readonly names: readonly RegExp[];
  /** Stems of these names, with the catalogs: having one does not make a query one about a row. */
  readonly named: ReadonlyMap<string, ReadonlySet<CatalogData>>;
  readonly thesaurus: Thesaurus;
  readonly statuses: ReadonlySet<number>;
}

/** What a stem counts in each field. */
const FIELD = { message: 3, description: 2, words: 3.5, solution: 0.3, category: 0.35 };
/** Added to a sum of field weights that it is divided by: the second field counts less. */
const SATURATION = 2;

/** Upper limit on how telling a stem is that only search words have: no row is about it alone. */
const UNDOCUMENTED = 4;

/** Codes that are prepared in one step. */
const IN_A_STEP = 32;

/** Prepares the search by words over the rows of an index built from the same catalog, at once. */
export function prepareWords(data: WordsData, index: Index): Words {
  return atOnce(preparingWords(data, index));
}

/** The same in steps. */
export function* preparingWords(data: WordsData, index: Index): Steps<Words> {
  const docs: Doc[] = [];
  const documented = new Set<string>();
  const spellings = new Map<string, string>();
  let row = 0;
  for (const [place, code] of index.codes.entries()) {
    if (place % IN_A_STEP === 0) yield;
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
      for (const own of sums.keys()) documented.add(own);
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
  }
  yield;
  const frequency = new Map<string, number>();
  for (const { weights } of docs)
    for (const stem of weights.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const idf = new Map(
    [...frequency].map(([stem, df]) => {
      const rarity = rarityOf(df, docs.length);
      return [stem, documented.has(stem) ? rarity : Math.min(rarity, UNDOCUMENTED)];
    }),
  );
  yield;
  return {
    docs,
    idf,
    known: new Set(frequency.keys()),
    documented,
    spellings,
    names: index.catalogs
      .map(({ name }) => typedWords(name))
      .sort((a, b) => a.length - b.length)
      .map(inAnyCase),
    named: catalogsByStem(index.catalogs),
    thesaurus: thesaurus(data.vocabulary),
    statuses: new Set(index.statuses),
  };
}

/** How telling something is that so many of all rows have (BM25's inverse document frequency). */
export function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function catalogsByStem(catalogs: readonly CatalogData[]): Map<string, Set<CatalogData>> {
  const named = new Map<string, Set<CatalogData>>();
  for (const catalog of catalogs)
    for (const own of stemsOf(catalog.name))
      named.set(own, (named.get(own) ?? new Set()).add(catalog));
  return named;
}

/** Finds words in a row, whatever their case and what separates them. */
function inAnyCase(words: readonly string[]): RegExp {
  const apart = '[^\\p{L}\\p{N}]+';
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(apart)}(?![\\p{L}\\p{N}])`, 'giu');
}
