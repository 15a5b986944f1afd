/** What somebody typed → what it is about, in the words of the catalog and in their own. */
import { foldText } from '../text/chars.ts';
import { misspells } from '../text/misspells.ts';
import { nameWords } from '../text/name-words.ts';
import { stem } from './stem.ts';

/** A way to say a concept: stems that all have to be there, and how much finding them counts. */
export interface Way {
  readonly stems: readonly string[];
  readonly weight: number;
  /** Whether it takes the word for another one, misspelt or not finished. */
  readonly guess: boolean;
}

/** A word or phrase of a query, with everything that says the same. */
export interface Concept {
  readonly typed: string;
  readonly ways: readonly Way[];
  /** Whether it says that the query is about something that this catalog is not about: `docker`. */
  readonly elsewhere: boolean;
}

/** Person's phrases, in stems, by their first stem; longest first. One without a meaning is about something else. */
export type Thesaurus = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly phrase: readonly string[];
  readonly means: readonly (readonly string[])[];
}

const SYNONYM = 0.9;
const TYPO = 0.8;
const PREFIX = 0.7;
/** Letters of a word from which on a slip is told from another word. */
const SHORTEST_TYPO = 4;

/** Words that say nothing of what a query is about. */
const EMPTY = new Set(
  `a about after all also always am an and any anyone anything are as at be because been before
  being but by can could may might hi hello hey dear thanks thank regards fix fixing fixed help
  anybody call called caller calling calls do does doing during ever for from get gets getting
  give gives given go goes going got had happens has have having he her his how i if im in into is
  it its ive just keep keeps let made make makes me must my need needed needs now of on or our out
  over please really said say saying says she should so some somebody someone something still than
  that the their them then there these they thing things this to tried tries try trying up us very
  want wants was we were what when where whether which while who why will with would you your
  error message api http problem issue did ask asked asking around away come comes coming details
  errors even happen happening happened however look looks looked looking making mean means
  meaning much quite seem seems sent somehow suddenly told went whats today yesterday actually
  currently anymore maybe each himself herself theres hes shes although though ok yet customer
  customers`.split(/\s+/),
);

/** `doesn't`, and `doesnt` of those who type fast. */
const NEGATED = /\b(ca|could|did|do|does|had|has|have|is|are|was|were|wo|would|should|need)n'?t\b/g;
/** What is left of a verb before `n't`. */
const CUT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };

/** Folded words; letters and digits together, apostrophes away, `doesn't` as `does not`. */
export function typedWords(text: string): string[] {
  return (
    foldText(text)
      .replace(NEGATED, (_, verb: string) => `${CUT[verb] ?? verb} not`)
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

/** A vocabulary to look phrases up in. Of each of its lists the first entry is what people say. */
export function thesaurus(vocabulary: readonly (readonly string[])[]): Thesaurus {
  const entries = new Map<string, Entry[]>();
  for (const [typed = '', ...meant] of vocabulary) {
    const phrase = typedWords(typed).map(stem);
    if (!phrase.length) continue;
    const list = entries.get(phrase[0]!) ?? [];
    entries.set(phrase[0]!, list);
    const means = meant.map(stemsOf).filter((way) => way.length);
    // Forms of one word say the same, and one that means something is not about something else.
    const same = list.findIndex((entry) => entry.phrase.join(' ') === phrase.join(' '));
    if (same < 0) list.push({ phrase, means });
    else list[same] = { phrase, means: [...list[same]!.means, ...means] };
    list.sort((a, b) => b.phrase.length - a.phrase.length);
  }
  return entries;
}

/** The words that a query is read by. */
export interface QueryLexicon {
  /** Stems that the catalog has. */
  readonly known: ReadonlySet<string>;
  /** Whole words that the catalog has, with their stems. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly thesaurus: Thesaurus;
}

/** The words that are known as they are. */
type Known = Pick<QueryLexicon, 'known' | 'thesaurus'>;

/** The concepts of a query, each once. */
export function conceptsOf(text: string, lexicon: QueryLexicon): Concept[] {
  const { known, thesaurus } = lexicon;
  const typed = plainly(typedWords(inWords(text, lexicon))).flatMap((word) => apart(word, lexicon));
  const stems = typed.map(stem);
  const concepts: Concept[] = [];
  for (let at = 0; at < typed.length;) {
    const entry = (thesaurus.get(stems[at]!) ?? []).find(({ phrase }) =>
      phrase.every((part, place) => stems[at + place] === part),
    );
    const length = entry?.phrase.length ?? 1;
    const means = (entry?.means ?? []).map((way) => ({
      stems: way,
      weight: SYNONYM,
      guess: false,
    }));
    const own = stems.slice(at, at + length);
    const word = typed.slice(at, at + length).join(' ');
    const last = at + length === typed.length && /[\p{L}\p{N}]$/u.test(text);
    const repeated = concepts.some(({ typed: before }) => before === word);
    if ((entry || !EMPTY.has(word)) && !repeated)
      concepts.push({
        typed: word,
        ways: [
          { stems: own, weight: 1, guess: false },
          ...means,
          ...(entry || known.has(own[0]!) ? [] : guesses(typed[at]!, own[0]!, last, lexicon)),
        ],
        elsewhere: entry?.means.length === 0,
      });
    at += length;
  }
  return concepts;
}

/** Words between `no` and `found` in a short question. */
const BETWEEN = 4;

/** `no user found` and `user can not be found` as `user not found`, which messages say. */
function plainly(typed: readonly string[]): readonly string[] {
  const end = typed.findIndex((word) => /^(?:found|located|exists?)$/.test(word));
  const before = typed.slice(0, Math.max(0, end));
  const rest = typed.slice(before.length);
  const no = before.lastIndexOf('no');
  if (no >= 0 && no < end - 1 && no >= end - 1 - BETWEEN && before[no + 1] !== 'longer')
    return [...before.toSpliced(no, 1), 'not', ...rest];
  const text = before.join(' ');
  const left = text.replace(/ (?:can(?:not| not)|could not|not) be$/, '');
  return left === text ? typed : [...left.split(' '), 'not', ...rest];
}

/** Whether the catalog or the vocabulary has a word. */
export function knows(word: string, { known, thesaurus }: Known): boolean {
  return known.has(stem(word)) || thesaurus.has(stem(word));
}

/** Names of operations as words, such as `ListAccountAssignments`; one that is known stays as it is. */
function inWords(text: string, lexicon: Known): string {
  return text.replace(/\b\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+\b/gu, (name) =>
    knows(name.toLowerCase(), lexicon) ? name : nameWords(name).join(' '),
  );
}

/** `bearertoken` as two words, where both are known and the one is not. */
function apart(word: string, lexicon: Known): string[] {
  if (knows(word, lexicon)) return [word];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => knows(part, lexicon))) return parts;
  }
  return [word];
}

/** A changed letter makes another word of a short one: `lost` is not `list`, `week` not `weak`. */
function slip(typed: string, right: string): boolean {
  return (
    misspells(typed, right) &&
    (typed.length > 4 ||
      typed.length !== right.length ||
      [...typed].sort().join('') === [...right].sort().join(''))
  );
}

/** Words that an unknown one may have been meant as: a slip away, or begun with it. */
function guesses(
  typed: string,
  stemmed: string,
  last: boolean,
  { known, spellings, thesaurus }: QueryLexicon,
): Way[] {
  if (stemmed.length < 3) return [];
  const meant = new Set<string>();
  // A slip may change what an ending is taken for, so the whole words are compared.
  if (typed.length >= SHORTEST_TYPO)
    for (const [other, own] of spellings)
      if (other.length >= SHORTEST_TYPO && slip(typed, other) && known.has(own)) meant.add(own);
  const ways: Way[] = [...meant].map((own) => ({ stems: [own], weight: TYPO, guess: true }));
  if (last)
    for (const other of known)
      if (other.startsWith(stemmed) && !meant.has(other))
        ways.push({ stems: [other], weight: PREFIX, guess: true });
  for (const [other, entries] of thesaurus) {
    if (!(stemmed.length > 3 && other.length > 3 && slip(typed, other))) continue;
    for (const { phrase, means } of entries)
      if (phrase.length === 1)
        ways.push(...means.map((stems) => ({ stems, weight: TYPO, guess: true })));
  }
  return ways;
}
