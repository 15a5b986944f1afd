/** HTTP statuses in a text, with how surely they are meant as one. */
import { DIGIT, fold, foldText } from '../text/chars.ts';
import type { CodeMention } from './codes.ts';
import { ascending, lowerBound } from '../text/sorted.ts';
import type { Index } from '../index/prepare.ts';
import type { StatusWords } from '../index/status-words.ts';
import { tokenLength, tokenText, touches, type Tokens } from '../text/tokens.ts';

export interface StatusMention {
  readonly start: number;
  readonly end: number;
  readonly status: number;
  /** True if a field name, status line or reason phrase says so; false for a bare number in a plausible place. */
  readonly sure: boolean;
  /** Whether the error that it belongs to follows it: a status line, a line of its own. */
  readonly leads: boolean;
}

/**
 * Every status of a text, in order: numbers, and what stands for one, only where something says
 * that they are statuses. Those of the catalog count, and others from 400.
 * `offsets` are those of codes and messages, ascending.
 */
export function statusesIn(
  tokens: Tokens,
  { statusWords: words, statuses: documented }: Pick<Index, 'statusWords' | 'statuses'>,
  codes: readonly CodeMention[],
  messages: readonly { readonly start: number; readonly end: number }[],
  offsets: Int32Array,
): StatusMention[] {
  const found: StatusMention[] = [];
  const edges: Edges = {
    starts: ascending([...codes, ...messages].map(({ start }) => start)),
    ends: ascending([...codes, ...messages].map(({ end }) => end)),
    codeEnds: new Set(codes.map(({ end }) => end)),
  };
  for (const token of tokens.telling) {
    if (!mayTell(tokens, token, words)) continue;
    if (found.length > STATUSES && !isNear(tokens.start[token]!, offsets)) continue;
    const mention =
      tokens.kind[token] === DIGIT
        ? inDigits(tokens, token, words, documented, edges)
        : inWords(tokens, token, words);
    if (mention) found.push(mention);
  }
  if (!found.length && codes.length === 1 && tokens.count <= FEW)
    return inPhrases(tokens, words, codes[0]!);
  return found.length > STATUSES ? found.filter(({ start }) => isNear(start, offsets)) : found;
}

/** Tokens of a text that is a code and what somebody says of it. */
const FEW = 8;

/**
 * The statuses whose phrases or names stand in a few words beside a code: `IIC.1210 (conflict)`. One that
 * a message of the code has too is that message's.
 */
function inPhrases(
  tokens: Tokens,
  { reasons, names }: StatusWords,
  { codes }: CodeMention,
): StatusMention[] {
  const messages = codes.flatMap(({ rows }) => rows.map(({ source }) => source.toLowerCase()));
  return Array.from({ length: tokens.count }, (_, token): StatusMention[] => {
    const named = names.get(tokens.word[token]!);
    const [status = named, phrase] =
      [...reasons].find(([, phrase]) => follows(tokens, token, phrase)) ?? [];
    if (!status) return [];
    const [start, end] = [tokens.start[token]!, tokens.end[token + (phrase?.length ?? 1) - 1]!];
    const written = tokens.text.slice(start, end).toLowerCase();
    if (messages.some((message) => message.includes(written))) return [];
    return [{ start, end, status, sure: false, leads: false }];
  }).flat();
}

/** Whether a token is a number as long as a status, or a word that may say one: most are neither. */
function mayTell(tokens: Tokens, token: number, words: StatusWords): boolean {
  return tokens.kind[token] === DIGIT
    ? tokenLength(tokens, token) === 3
    : Boolean(words.telling[tokens.word[token]!]);
}

/** Characters between a status and the code or message that it stands beside. */
const BESIDE = 3;

/** Where codes and messages begin and end, ascending, and where codes end. */
interface Edges {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly codeEnds: ReadonlySet<number>;
}

/** A number of three digits that something says to be a status. */
function inDigits(
  tokens: Tokens,
  token: number,
  words: StatusWords,
  documented: ReadonlySet<number>,
  { starts, ends, codeEnds }: Edges,
): StatusMention | null {
  const start = tokens.start[token]!;
  const end = tokens.end[token]!;
  if (codeEnds.has(end)) return null;
  const status = Number(tokenText(tokens, token));
  if (!documented.has(status) && !(status >= 400 && status < 600)) return null;
  // `ABC.1205/404`, `http404`.
  const isHttp = tokens.word[token - 1] === words.http && /^-?$/.test(gapAfter(tokens, token - 1));
  if (isHttp && !touches(tokens, token + 1))
    return { start, end, status, sure: true, leads: false };
  if (!isFree(tokens, token) && !codeEnds.has(start - 1)) return null;
  const reason = words.reasons.get(status);
  if (reason && follows(tokens, token + 1, reason) && BEFORE_REASON.test(gapAfter(tokens, token)))
    return { start, end: tokens.end[token + reason.length]!, status, sure: true, leads: true };
  if (isSure(tokens, token, words)) return { start, end, status, sure: true, leads: false };
  const behind = (ends[lowerBound(ends, start - BESIDE)] ?? Infinity) <= start;
  const before = (starts[lowerBound(starts, end)] ?? Infinity) <= end + BESIDE;
  return mayBe(tokens, token, words) || behind || before
    ? { start, end, status, sure: false, leads: isAlone(tokens, token) }
    : null;
}

/** Up to this many statuses are all kept; beyond that, only those near a code or message. */
const STATUSES = 20;
const NEAR = 3000;

function isNear(start: number, offsets: Int32Array): boolean {
  const next = offsets[lowerBound(offsets, start - NEAR)];
  return next !== undefined && next < start + NEAR;
}

/** What may stand between a status and its phrase: `404: Not Found`, `404 (Not Found)`, `(404) Not Found`. */
const BEFORE_REASON = /^[\])]?\s*[:,\-–—]?\s*[("']?$/;

/** Terraform's `Resource not found: [GET …]`, and an enumeration's `NotFound` on a line alone. */
function inWords(tokens: Tokens, token: number, words: StatusWords): StatusMention | null {
  const word = tokens.word[token]!;
  const start = tokens.start[token]!;
  const phrase = words.beforeUrl.get(word);
  if (phrase && follows(tokens, token, phrase[0])) {
    const last = token + phrase[0].length - 1;
    if (/^\s*:\s*\[/.test(gapAfter(tokens, last)))
      return { start, end: tokens.end[last]!, status: phrase[1], sure: true, leads: true };
  }
  const status = words.names.get(word);
  return status && isAlone(tokens, token)
    ? { start, end: tokens.end[token]!, status, sure: false, leads: true }
    : null;
}

function isSure(tokens: Tokens, token: number, words: StatusWords): boolean {
  return isClassed(tokens, token, words) || isNamed(tokens, token, words);
}

/** `404 Client Error: Not Found for url …`, as Python's requests has it. */
function isClassed({ word }: Tokens, token: number, words: StatusWords): boolean {
  return words.classes.has(word[token + 1]!) && word[token + 2] === words.error;
}

/** `status: 404`, `HTTP Error 404`, `HTTP/2 404` and `HTTP/1.1 404`. */
function isNamed(tokens: Tokens, token: number, words: StatusWords): boolean {
  if (token < 1) return false;
  const one = tokens.word[token - 1]!;
  const two = tokens.word[token - 2];
  const three = tokens.word[token - 3];
  const between = one === words.code || one === words.error;
  const named = words.before.has(one) || (between && words.before.has(two!));
  const http = two === words.http ? token - 2 : three === words.http ? token - 3 : -1;
  const line =
    http >= 0 && charAt(tokens, tokens.end[http]!) === '/' && tokens.kind[token - 1] === DIGIT;
  return (named || line) && /^[ \t:=#"'\\(>]{1,10}$/.test(gapAfter(tokens, token - 1));
}

function mayBe(tokens: Tokens, token: number, words: StatusWords): boolean {
  const before = charAt(tokens, tokens.start[token]! - 1);
  const after = charAt(tokens, tokens.end[token]!);
  const word = tokens.word[token - 1] ?? -1;
  const gap = gapAfter(tokens, token - 1);
  // `Content-Length: 404`.
  if (token && tokenText(tokens, token - 1) === 'length') return false;
  if (before === ' ' && words.verbs.has(word)) return true;
  if (word === words.code && /^["'\\]*\s*[:=]\s*["'\\]*$/.test(gap)) return true;
  if (word === words.error && /^[ \t:#(]{1,3}$/.test(gap)) return true;
  // `(404)`, `[404]`, `<h1>404</h1>`.
  if (['()', '[]', '><'].includes(before + after)) return true;
  if (leadsReply(tokens, token)) return true;
  // `… 400 118 "-" …` of an access log.
  const column = before === ' ' && after === ' ' && tokens.kind[token + 1] === DIGIT;
  if (column && charAt(tokens, tokens.end[token + 1]! + 1) === '"') return true;
  return isAlone(tokens, token) || (/[ :=}]/.test(before) && (after === '\n' || after === ''));
}

/** What stands before a number that belongs to no word: punctuation, a line's start, an address. */
const APART = /(?:^|\n|[:>)\]|"'}][ \t]+|\S\/\S*[ \t]+)$/;
/** A reply's body: `404 {…}`, `404: "{…}"`. */
const BODY = /^\s*[:,\-–—|]?\s*(?:\[|\\?["'])?\{/;
/** `500 | mailer | …`: a column, and what stands before its number. */
const COLUMN = /^[ \t]*\|/;
const COLUMN_BEGINS = /(?:^|[\n|])[ \t]*$/;
/** `-> 404`, `<-- 404`. */
const ARROW = /(?:->|=>|<-+|→)\s*$/;
/** Characters that are looked at before a number, and after it. */
const BEFORE = 80;
const AFTER = 8;

/** Whether a number stands before a reply and belongs to no word before it, in a column or behind an arrow. */
function leadsReply({ text, start, end }: Tokens, token: number): boolean {
  const before = text.slice(Math.max(0, start[token]! - BEFORE), start[token]);
  const after = text.slice(end[token], end[token]! + AFTER);
  return (
    ARROW.test(before) ||
    (BODY.test(after) && APART.test(before)) ||
    (COLUMN.test(after) && COLUMN_BEGINS.test(before))
  );
}

/** Whether a token has its line, or the first line of a quoted text, for itself. */
function isAlone(tokens: Tokens, token: number): boolean {
  const before = charAt(tokens, tokens.start[token]! - 1);
  const after = charAt(tokens, tokens.end[token]!);
  if (tokens.count < 2 || /[^\s"'`]/.test(before) || /\S/.test(after)) return false;
  return (
    (token === 0 || /(?:\n\s*|["'`])$/.test(gapAfter(tokens, token - 1))) &&
    (token + 1 === tokens.count || /^\s*\n/.test(gapAfter(tokens, token)))
  );
}

/** Whether a number stands by itself: no decimal, no part of a date, an address or a word. */
function isFree(tokens: Tokens, token: number): boolean {
  if (touches(tokens, token) || touches(tokens, token + 1)) return false;
  const part = (left: number): boolean =>
    left >= 0 &&
    left + 1 < tokens.count &&
    tokens.kind[left] === DIGIT &&
    tokens.kind[left + 1] === DIGIT &&
    tokens.start[left + 1]! - tokens.end[left]! === 1 &&
    '.,:/-'.includes(charAt(tokens, tokens.end[left]!));
  return !part(token - 1) && !part(token);
}

/** A character of the text, folded; empty outside it. */
function charAt({ text }: Tokens, at: number): string {
  return at >= 0 && at < text.length ? String.fromCharCode(fold(text.charCodeAt(at))) : '';
}

/** Whether the words of a phrase stand one after the other from a token on. */
export function follows(tokens: Tokens, from: number, words: readonly number[]): boolean {
  return (
    from + words.length <= tokens.count &&
    words.every((word, index) => tokens.word[from + index] === word)
  );
}

/** What stands between a token and the next, folded, up to 40 characters of it. */
function gapAfter(tokens: Tokens, token: number): string {
  if (token < 0) return '';
  const from = tokens.end[token]!;
  const to = token + 1 < tokens.count ? tokens.start[token + 1]! : tokens.text.length;
  return foldText(tokens.text, from, Math.min(to, from + 40));
}
