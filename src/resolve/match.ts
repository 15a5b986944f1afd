/** Which messages of the catalog a text contains, and with which values. */
import { fillParts } from '../catalog/template.ts';
import { align, type Alignment, type Places } from './align.ts';
import type { Index } from './prepare.ts';
import { setOffLeft, setOffRight, valueEnd, valueStart } from './bounds.ts';
import { capture, type Template } from './template.ts';
import type { Tokens } from './tokens.ts';

export interface Match {
  readonly template: Template;
  /** The stretch of text, values included. */
  readonly start: number;
  readonly end: number;
  readonly args: Readonly<Record<string, string>>;
  /** Share of the template's literal words found, 0 to 1. */
  readonly coverage: number;
  /** What was found less what does not fit: longer literal matches are worth more. */
  readonly strength: number;
  /** 2: letter for letter; 1: but for case and blanks; 0: otherwise. A last full stop may lack. */
  readonly exact: 0 | 1 | 2;
  /** Literal characters of the template that the text has, blanks apart. */
  readonly literal: number;
  /** Whether the text has the template's last full stop, or whatever ends it. */
  readonly ended: boolean;
  readonly alignment: Alignment;
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

/** Matches of one template that are kept; more only repeat it. */
const REPEATS = 20;
/** Failures at one sequence of words that are enough: machines repeat themselves. */
const FAILURES = 64;
/** Attempts for any text, and more for each token: what keeps hostile input linear. */
const ATTEMPTS = 20_000;
const TOKENS_AN_ATTEMPT = 8;
/** Tokens from which on a text is a log, where messages come without typing errors. */
const LOG = 4000;

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

/** How thoroughly messages are looked for: at all of their words, the rarest three, or the rarest. */
export type Care = 'every' | 'some';

/** Every acceptable match of every template, overlaps included. `every` is for short texts only. */
export function matches(range: Range, index: Index, care: Care): Match[] {
  const { tokens } = range;
  const found: Match[] = [];
  const until = new Int32Array(index.templates.length).fill(-1);
  const times = new Uint8Array(index.templates.length);
  const log = tokens.count > LOG;
  const failed = log ? createFailures() : null;
  const postings =
    care === 'every' ? index.postings : log ? index.rarestPostings : index.keyPostings;
  let attempts = ATTEMPTS + tokens.count / TOKENS_AN_ATTEMPT;
  for (const token of tokens.telling) {
    const word = tokens.word[token]!;
    const posted = word >= 0 && postings[word];
    if (!posted) continue;
    for (let entry = 0; entry < posted.length; entry += 2) {
      const number = posted[entry]!;
      const position = posted[entry + 1]!;
      if (until[number]! >= token || times[number]! >= REPEATS) continue;
      const template = index.templates[number]!;
      if (care === 'some' && !hasNeighbour(template, position, tokens, token)) continue;
      if (failed?.isEnough(number, tokens, token)) continue;
      attempts -= 1;
      if (attempts < 0) return found;
      const laid = align(template, position, token, range, index.lexicon);
      const match = plausible(laid, range) ? matchOf(laid, range) : null;
      if (!match || !accepted(match, range)) {
        failed?.add();
        continue;
      }
      // What a value swallowed may be the message itself; another of its words will show it.
      if (match.exact || !template.slots.some(Boolean)) until[number] = laid.last;
      times[number]! += 1;
      found.push(match);
    }
  }
  return found;
}

/** Whether a word next to a template's word stands next to it in the text, too. */
function hasNeighbour(
  { words, slots }: Template,
  place: number,
  { word }: Tokens,
  at: number,
): boolean {
  const after = place + 1 < words.length && !slots[place + 1];
  const before = place > 0 && !slots[place];
  if (!after && !before) return words.length === 1 || Boolean(slots[place] && slots[place + 1]);
  return (
    (after && word[at + 1] === words[place + 1]) || (before && word[at - 1] === words[place - 1])
  );
}

const SLOTS = 4096;

/** Counts failures by template and the words around; forgets where two share a slot. */
function createFailures() {
  const keys = new Int32Array(SLOTS);
  const counts = new Uint8Array(SLOTS);
  let slot = 0;
  return {
    isEnough(template: number, { word }: Tokens, at: number): boolean {
      let key = Math.imul(template + 1, 0x9e3779b1);
      for (let next = at - 2; next < at + 4; next += 1)
        key = Math.imul(key ^ (word[next] ?? -2), 0x01000193);
      slot = (key ^ (key >>> 13)) & (SLOTS - 1);
      if (keys[slot] !== key) {
        keys[slot] = key;
        counts[slot] = 0;
      }
      return counts[slot]! >= FAILURES;
    },
    add(): void {
      counts[slot]! += 1;
    },
  };
}

/** The share of a message that has to be there, and where the text breaks off in it. */
const COVERAGE = 0.8;
const CUT_COVERAGE = 0.5;
/** The same where the text is nothing but the message, and has so many of its words. */
const ALL_CUT_COVERAGE = 0.3;
const ALL_CUT_WORDS = 3;

function plausible({ template, hit, found, extra, cut, at }: Alignment, { whole }: Range): boolean {
  const count = template.words.length;
  if (found < 2 && count > 1) return false;
  if (extra > (count > SHORT ? 1 + count / 5 : 0)) return false;
  if (!cut || at[0]! < 0) return hit >= template.total * COVERAGE;
  const all = whole && at[0] === 0 && found >= ALL_CUT_WORDS;
  return hit >= template.total * (all ? ALL_CUT_COVERAGE : CUT_COVERAGE);
}

/** Words up to which a message is so common that it has to stand by itself in the text. */
const SHORT = 4;

/**
 * Whether an alignment is a match: long messages by their words alone, short ones (`Access denied:`)
 * only where the text sets them off from what stands around them, with their punctuation.
 */
function accepted({ alignment, template, args }: Match, range: Range): boolean {
  const { tokens } = range;
  const { at, first, last, cut } = alignment;
  const count = template.words.length;
  const starts = at[0]! >= 0 && setOffLeft(tokens, first, template.source);
  if (count === 1) {
    if (range.trusted) return first === 0;
    return starts && tokens.text[tokens.end[first]!] === ' ' && Object.values(args).every(isName);
  }
  if (cut) return starts;
  if (count > SHORT) return true;
  if (!starts || !spelledOut(template, at, tokens)) return false;
  return (
    punctuated(template, at, tokens) &&
    (Boolean(template.slots[count]) || setOffRight(tokens, last))
  );
}

/**
 * A value that is a name of an API's parameter, an address, a number, a placeholder, something in
 * quotation marks or noise, and no word of an English sentence.
 */
function isName(value: string): boolean {
  return (
    /^\S{2,}$/.test(value) &&
    (/^\w.*(?:[a-z0-9]_[a-z0-9]|[@/]|\d{3})|^\{\w+\}$|^([`'"_]).*\1$|^\S{40}/.test(value) ||
      !/\p{Script=Latin}/u.test(value))
  );
}

/** Whether words stand apart, and not in a name of a program's such as `USER_NOT_FOUND`. */
function spelledOut(
  { slots, words }: Template,
  at: Int32Array,
  { text, start, end }: Tokens,
): boolean {
  return words.every((_, j) => {
    if (j === 0 || slots[j] || at[j]! <= at[j - 1]! || at[j - 1]! < 0) return true;
    const gap = text.slice(end[at[j - 1]!], start[at[j]!]);
    return gap !== '_' && gap !== '.';
  });
}

/** Whether the punctuation around a message's values is in the text too. */
function punctuated({ slots }: Template, at: Int32Array, { text, start, end }: Tokens): boolean {
  return slots.every((slot, j) => {
    if (!slot) return true;
    const [before, after] = [slot.texts[0]!.trim(), slot.texts.at(-1)!.trim()];
    const from = j > 0 ? end[at[j - 1]!]! : 0;
    const opened =
      j === 0 ||
      text
        .slice(from, from + 8)
        .trimStart()
        .replace('：', ':')
        .startsWith(before);
    const to = start[at[j]!] ?? 0;
    return (
      opened &&
      (j === at.length ||
        text
          .slice(Math.max(0, to - 8), to)
          .trimEnd()
          .endsWith(after))
    );
  });
}

/** What a placeholder without a value costs: the message is probably another one. */
const EMPTY_VALUE = 0.3;
/** What the punctuation before a value is worth: `failed: {0}` fits `failed: x` better than `failed`. */
const MARK = 0.1;
/** What lacking the first word costs, on top of the word. */
const LATE_START = 0.6;

/** Takes the values out of an alignment. */
export function matchOf(alignment: Alignment, range: Range): Match {
  const { template, at, hit, extra } = alignment;
  const { text, start: starts, end: ends } = range.tokens;
  const args: Record<string, string> = Object.create(null);
  let start = starts[alignment.first]!;
  let end = ends[alignment.last]!;
  let marks = 0;
  let empty = 0;
  template.slots.forEach((slot, j) => {
    if (!slot) return;
    const before = at.findLastIndex((token, k) => k < j && token >= 0);
    const after = at.findIndex((token, k) => k >= j && token >= 0);
    // A text that breaks off says nothing of the values that would follow.
    if (after < 0 && before !== j - 1) return;
    const from = before < 0 ? valueStart(range, start) : ends[at[before]!]!;
    const to = after < 0 ? valueEnd(range, from, start) : starts[at[after]!]!;
    if (before < 0) start = from;
    if (after < 0) end = to;
    if (to > from || after >= 0) capture(slot, text.slice(from, to), args);
    const mark = slot.texts[0]!.trim();
    if (mark && to > from && text.startsWith(mark, from)) marks += 1;
    else if (slot.names.some((name) => args[name] !== undefined && !args[name].trim())) empty += 1;
  });
  const { ending } = template;
  if (!template.slots.at(-1) && text.startsWith(ending, end)) end += ending.length;
  const own = text.slice(start, end);
  const ended = own.endsWith(ending);
  const whole = ended ? own : own + ending;
  const filled = fillParts(template.parts, args);
  const exact = whole === filled ? 2 : alike(whole, filled) ? 1 : 0;
  // A text that breaks off lacks the rest for a reason; one that begins later does not.
  const lacking = (template.total - hit) / (alignment.cut ? 4 : 2) + (at[0]! < 0 ? LATE_START : 0);
  return {
    template,
    start,
    end,
    args,
    coverage: hit / template.total,
    strength: hit + marks * MARK - lacking - extra / 2 - empty * EMPTY_VALUE,
    exact,
    literal: exact ? template.literal - (ended ? 0 : ending.length) : 0,
    ended,
    alignment,
  };
}

/** Characters up to which case and blanks are looked at: a longer value says enough by itself. */
const COMPARED = 1000;

function alike(one: string, two: string): boolean {
  const squeezed = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  return one.length < COMPARED && squeezed(one) === squeezed(two);
}
