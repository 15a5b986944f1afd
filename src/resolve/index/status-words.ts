/** The words by which HTTP statuses are known in a text. */
import { REASON_PHRASES } from '../../catalog/reason-phrases.ts';
import { BEFORE_URL, STATUS_VERBS, STATUS_WORDS } from './clients.ts';
import { wordsOf, type Lexicon } from '../text/tokens.ts';

/** As numbers of a lexicon. */
export interface StatusWords {
  readonly before: ReadonlySet<number>;
  readonly verbs: ReadonlySet<number>;
  readonly http: number;
  readonly code: number;
  readonly error: number;
  /** `client` and `server`, the classes that errors are of. */
  readonly classes: ReadonlySet<number>;
  readonly reasons: ReadonlyMap<number, readonly number[]>;
  /** Words of reason phrases. */
  readonly phrases: ReadonlySet<number>;
  /** First word → words and status. */
  readonly beforeUrl: ReadonlyMap<number, readonly [readonly number[], number]>;
  /** `NotFound`, as an enumeration prints it. */
  readonly names: ReadonlyMap<number, number>;
  /** By word: whether it may stand for a status by itself or with what follows. */
  readonly telling: Uint8Array;
}

/** RFC 9110, sections 15.5 and 15.6. */
const CLASSES = 'client server';

const squeezed = (phrase: string): string => phrase.replaceAll(' ', '').toLowerCase();

/** Every word that `statusWords` looks up. */
export function statusVocabulary(): string[] {
  const reasons = Object.values(REASON_PHRASES);
  const texts = [
    CLASSES,
    'error',
    STATUS_WORDS,
    STATUS_VERBS,
    ...reasons,
    ...Object.keys(BEFORE_URL),
  ];
  return [...texts.flatMap(wordsOf), ...reasons.map(squeezed)];
}

/** The words that say that a number is a status, or stand for one, by their numbers in a lexicon. */
export function statusWords(lexicon: Lexicon): StatusWords {
  const number = (word: string): number => lexicon.numbers.get(word)!;
  const numbers = (text: string): number[] => wordsOf(text).map(number);
  const reasons = Object.entries(REASON_PHRASES);
  const names = reasons.map(
    ([status, phrase]) => [number(squeezed(phrase)), Number(status)] as const,
  );
  const telling = new Uint8Array(lexicon.words.length);
  for (const word of [
    ...names.map(([name]) => name),
    ...Object.keys(BEFORE_URL).map((phrase) => numbers(phrase)[0]!),
  ])
    telling[word] = 1;
  return {
    before: new Set(numbers(STATUS_WORDS)),
    verbs: new Set(numbers(STATUS_VERBS)),
    http: number('http'),
    code: number('code'),
    error: number('error'),
    classes: new Set(numbers(CLASSES)),
    reasons: new Map(reasons.map(([status, phrase]) => [Number(status), numbers(phrase)])),
    phrases: new Set(reasons.flatMap(([, phrase]) => numbers(phrase))),
    beforeUrl: new Map(
      Object.entries(BEFORE_URL).map(([phrase, status]) => {
        const words = numbers(phrase);
        return [words[0]!, [words, status] as const];
      }),
    ),
    names: new Map(names),
    telling,
  };
}
