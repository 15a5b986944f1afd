/** Codes in a text, in every spelling. */
import { DIGIT, fold } from '../text/chars.ts';
import type { Index, IndexCode } from '../index/prepare.ts';
import { misspells } from '../text/misspells.ts';
import { tokenLength, tokenText, touches, type Tokens } from '../text/tokens.ts';

export interface CodeMention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'known' | 'unknown' | 'foreign';
  /** The code as the catalog writes it, or would. */
  readonly spelling: string;
  /** The code as the text has it. */
  readonly written: string;
  /** Codes meant: several where they differ in case alone and the text has neither. */
  readonly codes: readonly IndexCode[];
  /** The earlier name that the text uses. */
  readonly alias?: string | undefined;
  /** Whether it is unknown, and of a kind that no catalog here has. */
  readonly strange?: boolean;
  /** Foreign prefix. */
  readonly prefix?: string;
  /** Whether only the number is there. */
  readonly bare?: boolean;
}

/** Separators between the parts of a code: `IIC-1267`, `IIC 1267`, `IIC。1267`, `IIC: 1267`. */
const SEPARATORS = '.-_:#/';
/** Characters from one part to the next: a separator and blanks around it. */
const WIDEST = 4;
/** Mentions of one code that are kept; more only repeat it. */
export const REPEATS = 50;
/** Mentions kept per text; far more than an answer uses. */
const MOST = 10_000;

/** Every code in a text, in order. */
export function codesIn(tokens: Tokens, index: Index): CodeMention[] {
  const found: CodeMention[] = [];
  const times = new Map<string, number>();
  let last = -1;
  for (const token of tokens.telling) {
    if (found.length >= MOST) break;
    const head = tokens.word[token]!;
    const longest = head < 0 ? 0 : index.headLength[head]!;
    if (!longest || token <= last || touches(tokens, token)) continue;
    const next = tokens.kind[token + 1] === DIGIT || index.headOfWords[head];
    if (!index.headAlone[head] && !(next && joins(tokens, token + 1))) continue;
    const code = codeAt(token, longest, tokens, index);
    if (!code) continue;
    for (const each of [code, ...listed(code, tokens, index)]) {
      last = each.last;
      const seen = times.get(each.mention.spelling) ?? 0;
      times.set(each.mention.spelling, seen + 1);
      if (seen < REPEATS) found.push(each.mention);
    }
  }
  return found.length || tokens.count > FEW ? found : misspeltIn(tokens, index);
}

/** Tokens of a text that a code may be all of. */
const FEW = 60;
/** Digits from which on a number is hardly that of anything else. */
const FEWEST_DIGITS = 4;

/**
 * Codes with a slip in what they begin with: `ICC.1210`. They are unknown, since another service may
 * have them.
 */
function misspeltIn(tokens: Tokens, { codeKeys }: Index): CodeMention[] {
  const { prefixes, numbers } = codeKeys;
  const found: CodeMention[] = [];
  for (let token = 1; token < tokens.count; token += 1) {
    if (tokens.kind[token] !== DIGIT || tokenLength(tokens, token) < FEWEST_DIGITS) continue;
    if (!numbers.has(tokenText(tokens, token)) || !joins(tokens, token)) continue;
    const gap = tokens.text.slice(tokens.end[token - 1], tokens.start[token]);
    if (/\s/.test(gap) || touches(tokens, token + 1) || touches(tokens, token - 1)) continue;
    const head = tokenText(tokens, token - 1);
    if (prefixes.has(head) || head.length < 2 || goesOn(tokens, token)) continue;
    if (![...prefixes.keys()].some((prefix) => misspells(head, prefix))) continue;
    const place = placeOf(token - 1, token, tokens);
    found.push({ ...place, kind: 'unknown', spelling: place.written, codes: [] });
  }
  return found;
}

/** A code in a text, with its last token and the index key of what stands before its number. */
interface FoundCode {
  readonly mention: CodeMention;
  readonly last: number;
  readonly head?: string | undefined;
}

/** Tokens that may spell a code. */
interface Spelt {
  readonly first: number;
  readonly last: number;
  /** The tokens joined as an index key, and the key without the last token. */
  readonly key: string;
  readonly head: string | undefined;
}

/** The longest code that begins with a token, of so many parts at most. */
function codeAt(token: number, longest: number, tokens: Tokens, index: Index): FoundCode | null {
  const keys = keysFrom(token, longest, tokens);
  for (let n = keys.length; n > 0; n -= 1) {
    const last = token + n - 1;
    const spelt = { first: token, last, key: keys[n - 1]!, head: keys[n - 2] };
    if (touches(tokens, last + 1)) continue;
    if (goesOn(tokens, last) && !nextInList(spelt, tokens, index)) continue;
    const found = knownAt(spelt, tokens, index) ?? unknownAt(spelt, tokens, index);
    if (found) return found;
  }
  return null;
}

/** Characters that a part of a code may have. */
const LONGEST_PART = 64;

/** Index keys for the first token, the first two, and so on, as long as they can be parts of one code. */
function keysFrom(token: number, longest: number, tokens: Tokens): string[] {
  const keys: string[] = [];
  for (let n = 0; n < longest && token + n < tokens.count; n += 1) {
    if (n && !joins(tokens, token + n)) break;
    if (tokenLength(tokens, token + n) > LONGEST_PART) break;
    const text = tokenText(tokens, token + n);
    keys.push(n ? `${keys[n - 1]!} ${text}` : text);
  }
  return keys;
}

function knownAt(
  { first, last, key, head }: Spelt,
  tokens: Tokens,
  index: Index,
): FoundCode | null {
  const meant = index.codeKeys.codes.get(key);
  if (!meant) return null;
  const place = placeOf(first, last, tokens);
  if (tokens.kind[last] !== DIGIT && !distinct(place.written, meant, tokens, first, last))
    return null;
  const codes = asWritten(meant, place.written);
  const alias = index.codeKeys.aliases.get(key);
  return { last, head, mention: { ...place, kind: 'known', spelling: codes[0]!.id, codes, alias } };
}

/** The codes behind one that are numbers alone: `IIC.1205, 1207 and 1210`, `IIC.1205-1207`. */
function listed(code: FoundCode, tokens: Tokens, index: Index): FoundCode[] {
  const found: FoundCode[] = [];
  let next = nextInList(code, tokens, index);
  for (; next && found.length < REPEATS; next = nextInList(next, tokens, index)) found.push(next);
  return found;
}

/** What stands between the numbers of a list, and between the ends of a range. */
const BETWEEN = /^\s*(?:[,;/|&+‐-―-]|,?\s*(?:and|or|to|through)\s)\s*$/i;

/** The code of the same catalog whose number, of as many digits, stands behind another code; null without. */
function nextInList(
  { last, head }: Pick<FoundCode, 'last' | 'head'>,
  tokens: Tokens,
  { codeKeys }: Index,
): FoundCode | null {
  const { start, end, kind, text, count } = tokens;
  const next = kind[last + 1] === DIGIT ? last + 1 : last + 2;
  if (head === undefined || next >= count || kind[last] !== DIGIT || kind[next] !== DIGIT)
    return null;
  const digits = tokenLength(tokens, next);
  // One of three may be a status.
  if (digits < 4 || digits !== tokenLength(tokens, last)) return null;
  if (!BETWEEN.test(text.slice(end[last], Math.min(start[next]!, end[last]! + 16)))) return null;
  if (touches(tokens, next + 1)) return null;
  const codes = codeKeys.codes.get(`${head} ${tokenText(tokens, next)}`);
  if (!codes) return null;
  const place = { ...placeOf(next, next, tokens), bare: true };
  return { last: next, head, mention: { ...place, kind: 'known', spelling: codes[0]!.id, codes } };
}

/** A number behind the name of the catalog or of a service before it: its code, were there such a one. */
function unknownAt(spelt: Spelt, tokens: Tokens, { codeKeys }: Index): FoundCode | null {
  const { first, last, key, head } = spelt;
  if (head === undefined || tokens.kind[last] !== DIGIT) return null;
  const foreign = codeKeys.foreign.get(head);
  const prefix = codeKeys.prefixes.get(head);
  if (!foreign && !prefix) return null;
  const digits = tokenText(tokens, last);
  const gap = tokens.text.slice(tokens.end[last - 1], tokens.start[last]);
  // `SCIM 2.0` and `IIC 7` are no codes; `IIC.7` is meant as one.
  if (!gap.trim() && !prefix?.widths.has(digits.length)) return null;
  const wrapped =
    prefix && goesOnBelow(tokens, last) && codeKeys.codes.get(key + tokenText(tokens, last + 1));
  if (wrapped) {
    const place = placeOf(first, last + 1, tokens);
    const spelling = wrapped[0]!.id;
    return { last: last + 1, mention: { ...place, kind: 'known', spelling, codes: wrapped } };
  }
  const unknown = { ...placeOf(first, last, tokens), codes: [] };
  const mention: CodeMention = foreign
    ? { ...unknown, kind: 'foreign', spelling: `${foreign}.${digits}`, prefix: foreign }
    : { ...unknown, kind: 'unknown', spelling: prefix!.spelling + digits };
  return { last, mention };
}

/** Where some tokens stand, and as what. */
function placeOf(first: number, last: number, tokens: Tokens) {
  const [start, end] = [tokens.start[first]!, tokens.end[last]!];
  return { start, end, written: tokens.text.slice(start, end) };
}

/** Whether a token can be the next part of the code that the token before it belongs to. */
function joins(tokens: Tokens, token: number): boolean {
  if (token >= tokens.count) return false;
  const from = tokens.end[token - 1]!;
  const to = tokens.start[token]!;
  if (to - from > WIDEST) return false;
  let separators = 0;
  for (let at = from; at < to; at += 1) {
    const char = String.fromCharCode(fold(tokens.text.charCodeAt(at)));
    if (SEPARATORS.includes(char)) separators += 1;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return separators < 2;
}

/** Of codes that differ in case alone, the one that is written; all where none is. */
export function asWritten(meant: readonly IndexCode[], written: string): readonly IndexCode[] {
  const same = meant.filter(({ id }) => id === written);
  return same.length ? same : meant;
}

/**
 * `IIC.1267.5` and `IIC 2026-01-02` go on after the number: versions and dates, not codes. A status may
 * be set behind a number that is none itself: `IIC.1267/404`, `IIC.1267-404`.
 */
export function goesOn(tokens: Tokens, last: number): boolean {
  const next = last + 1;
  return (
    next < tokens.count &&
    tokens.kind[last] === DIGIT &&
    tokens.kind[next] === DIGIT &&
    tokens.start[next]! - tokens.end[last]! === 1 &&
    GOES_ON.test(tokens.text.slice(tokens.end[last], tokens.end[next])) &&
    !(STATUS.test(tokenText(tokens, next)) && !STATUS.test(tokenText(tokens, last)))
  );
}

const GOES_ON = /^[./-]/;
const STATUS = /^[45]\d\d$/;

/** Whether a number that a terminal or mail program has wrapped may go on in the next line. */
function goesOnBelow({ text, start, end, kind, count }: Tokens, last: number): boolean {
  const next = last + 1;
  return (
    next < count &&
    kind[next] === DIGIT &&
    /^=?\r?\n[ \t]*$/.test(text.slice(end[last], start[next]))
  );
}

/**
 * A code without a number is taken for one only where it cannot be words of a sentence: for its looks
 * (`AccessDenied`), or since it is set off from what stands around it (`ERROR Slow Down: …`).
 */
function distinct(
  written: string,
  meant: readonly IndexCode[],
  tokens: Tokens,
  first: number,
  last: number,
): boolean {
  if (!meant.some(({ id }) => id === written)) return false;
  if (/[a-z][A-Z]|[^A-Za-z\s]/.test(written)) return true;
  return written.includes(' ') && isSetOff(tokens.text, tokens.start[first]!, tokens.end[last]!);
}

function isSetOff(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 8)];
  return (
    /(?:^|[\n:"'`([{<>|,]\s*|\b(?:ERROR|Error|error)\s)$/.test(before) &&
    /^(?:$|\s*[\n:"'`)\]}<>|(,;]|\.?\s*$| - )/.test(after)
  );
}
