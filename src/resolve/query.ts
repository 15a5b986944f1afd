/** What somebody typed → what it is about, in the words of the catalog and in his own. */
import { foldText } from './chars.ts';
import { misspells } from './likeness.ts';
import { stem } from './stem.ts';

/** A way to say a concept: stems that all have to be there, and how much finding them counts. */
export interface Way {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** A word or phrase of a query, with everything that says the same. */
export interface Concept {
  readonly typed: string;
  readonly ways: readonly Way[];
}

/** Person's phrases, in stems, by their first stem; longest first. */
export type Thesaurus = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly phrase: readonly string[];
  readonly means: readonly (readonly string[])[];
}

const SYNONYM = 0.9;
const TYPO = 0.8;
const PREFIX = 0.7;

/** Words that say nothing of what a query is about. */
const EMPTY = new Set(
  `a about after all also always am an and any anyone anything are as at be because been before being
  but by call called caller calling calls do does doing during ever for from get gets getting give
  gives given go goes going got had happens has have having he help her his how i if im in into is it
  its ive just keep keeps let made make makes me must my need needed needs now of on or our out over
  please really said say saying says she should so some somebody someone something still than that the
  their them then there these they thing things this to tried tries try trying up us very want wants
  was we were what when where whether which while who why will with would you your error message api
  http problem issue`.split(/\s+/),
);

/** Folded words; letters and digits together, apostrophes away. */
export function typedWords(text: string): string[] {
  return (
    foldText(text)
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The stems of a text, without words that say nothing. */
export function stemsOf(text: string): string[] {
  return typedWords(text)
    .filter((word) => !EMPTY.has(word))
    .map(stem);
}

export function thesaurus(vocabulary: readonly (readonly string[])[]): Thesaurus {
  const entries = new Map<string, Entry[]>();
  for (const [typed = '', ...meant] of vocabulary) {
    const phrase = typedWords(typed).map(stem);
    if (!phrase.length) continue;
    const list = entries.get(phrase[0]!) ?? [];
    entries.set(phrase[0]!, list);
    list.push({ phrase, means: meant.map(stemsOf) });
    list.sort((a, b) => b.phrase.length - a.phrase.length);
  }
  return entries;
}

/** The concepts of a query. `known` tells the stems that the catalog has. */
export function conceptsOf(text: string, known: ReadonlySet<string>, words: Thesaurus): Concept[] {
  const typed = typedWords(text).flatMap((word) => apart(word, known, words));
  const stems = typed.map(stem);
  const concepts: Concept[] = [];
  for (let at = 0; at < typed.length;) {
    const entry = (words.get(stems[at]!) ?? []).find(({ phrase }) =>
      phrase.every((part, place) => stems[at + place] === part),
    );
    const length = entry?.phrase.length ?? 1;
    const means = (entry?.means ?? []).map((way) => ({ stems: way, weight: SYNONYM }));
    const own = stems.slice(at, at + length);
    const word = typed.slice(at, at + length).join(' ');
    const last = at + length === typed.length && /[\p{L}\p{N}]$/u.test(text);
    if (entry || !EMPTY.has(word))
      concepts.push({
        typed: word,
        ways: [
          { stems: own, weight: 1 },
          ...means,
          ...(entry || known.has(own[0]!) ? [] : guesses(own[0]!, last, known, words)),
        ],
      });
    at += length;
  }
  return concepts;
}

/** `bearertoken` as two words, where both are known and the one is not. */
function apart(word: string, known: ReadonlySet<string>, words: Thesaurus): string[] {
  const knows = (part: string): boolean => known.has(stem(part)) || words.has(stem(part));
  if (knows(word)) return [word];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(knows)) return parts;
  }
  return [word];
}

/** Words that an unknown one may have been meant as: a slip away, or begun with it. */
function guesses(
  typed: string,
  last: boolean,
  known: ReadonlySet<string>,
  words: Thesaurus,
): Way[] {
  if (typed.length < 3) return [];
  const ways: Way[] = [];
  for (const other of known) {
    if (typed.length > 3 && other.length > 3 && misspells(typed, other))
      ways.push({ stems: [other], weight: TYPO });
    else if (last && other.startsWith(typed)) ways.push({ stems: [other], weight: PREFIX });
  }
  for (const [other, entries] of words) {
    if (!(typed.length > 3 && other.length > 3 && misspells(typed, other))) continue;
    for (const { phrase, means } of entries)
      if (phrase.length === 1) ways.push(...means.map((stems) => ({ stems, weight: TYPO })));
  }
  return ways;
}
