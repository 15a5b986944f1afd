/** A text to look for messages in, and where its words are. */
import type { Index } from '../index/prepare.ts';
import type { Tokens } from '../text/tokens.ts';

/** Where each known word stands in a text. */
export interface Places {
  /** Token numbers of a word, ascending. */
  of(word: number): readonly number[];
}

/** A text, or part of one, that may hold messages. */
export interface Range {
  readonly tokens: Tokens;
  readonly places: Places;
  /** The text is nothing but messages: a value at its end goes on to the end. */
  readonly whole: boolean;
  /** The text is the value of a field: one message. */
  readonly field: boolean;
  /** The field is one that the catalog's replies have, so that the message is one of the catalog's. */
  readonly trusted: boolean;
  /** Offsets at which something else begins, ascending: a value ends there. */
  readonly stops: readonly number[];
}

/** A range of tokens, about which nothing is known but what is given. */
export function rangeOf(
  tokens: Tokens,
  index: Index,
  {
    whole = false,
    field = false,
    trusted = false,
    stops = [],
  }: Partial<Omit<Range, 'tokens' | 'places'>> = {},
): Range {
  // Most texts hold no message, and then nobody asks.
  let lists: Map<number, number[]> | undefined;
  const places = {
    of: (word: number): readonly number[] => (lists ??= placesOf(tokens, index)).get(word) ?? [],
  };
  return { tokens, places, whole, field, trusted, stops };
}

function placesOf(tokens: Tokens, index: Index): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const token of tokens.telling) {
    const word = tokens.word[token]!;
    if (word < 0 || !index.postings[word]) continue;
    const list = lists.get(word);
    if (list) list.push(token);
    else lists.set(word, [token]);
  }
  return lists;
}
