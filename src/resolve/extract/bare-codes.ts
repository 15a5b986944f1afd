/** Numbers in a text that stand for a code, by where they stand. */
import { DIGIT } from '../text/chars.ts';
import { BEFORE_CODES } from '../index/clients.ts';
import { goesOn, REPEATS, type CodeMention } from './codes.ts';
import { nameWords } from '../text/name-words.ts';
import type { Index } from '../index/prepare.ts';
import { textsOf, tokenLength, tokenText, touches, type Tokens } from '../text/tokens.ts';

/**
 * Numbers that stand for a code by their position: after the word `code`, in a few words that name the
 * catalog, or as all there is. A number that is a status is one.
 */
export function bareCodesIn(tokens: Tokens, index: Index): CodeMention[] {
  const [first, ...more] = numbersAlone(tokens, index);
  if (first !== undefined) {
    return [first, ...more.filter((token) => !isStatus(tokens, token))].flatMap((token) =>
      codeAlone(tokens, token, index),
    );
  }
  if (namesCatalog(tokens, index))
    return Array.from({ length: tokens.count }, (_, at) => knownAt(tokens, at, index)).flat();
  const found: CodeMention[] = [];
  for (const word of tokens.telling) {
    if (found.length >= REPEATS) break;
    const token = word + 1;
    const number = tokens.word[word]!;
    if (number < 0 || !index.beforeCodes[number] || tokens.kind[token] !== DIGIT) continue;
    if (afterCodeWord(tokens, token) || afterError(tokens, token, index))
      found.push(...knownAt(tokens, token, index));
  }
  return found;
}

/** The code of the catalog that a token is the number of, unless it is a status. */
function knownAt(tokens: Tokens, token: number, { codeKeys }: Index): CodeMention[] {
  if (tokens.kind[token] !== DIGIT || !isWhole(tokens, token) || isStatus(tokens, token)) return [];
  const mention = mentionOf(tokens, token);
  const codes = codeKeys.numbers.get(mention.written);
  return codes ? [{ ...mention, kind: 'known', spelling: codes[0]!.id, codes }] : [];
}

/** Resolves a number that is the whole query: to its code or, if only the length fits, to an unknown code. */
function codeAlone(tokens: Tokens, token: number, index: Index): CodeMention[] {
  const { numbers } = index.codeKeys;
  const status = isStatus(tokens, token);
  if (!isWhole(tokens, token) || (status && saysStatus(tokens, index))) return [];
  const mention = mentionOf(tokens, token);
  const { written } = mention;
  const codes = numbers.get(written);
  if (codes) return [{ ...mention, kind: 'known', spelling: codes[0]!.id, codes }];
  return !status && [...numbers.keys()].some((number) => number.length === written.length)
    ? [{ ...mention, kind: 'unknown', spelling: written, codes: [] }]
    : [];
}

function mentionOf(tokens: Tokens, token: number) {
  const [start, end] = [tokens.start[token]!, tokens.end[token]!];
  return { start, end, written: tokenText(tokens, token), bare: true };
}

/** Whether a number is as long as a code's may be and no part of a word, a version or a date. */
function isWhole(tokens: Tokens, token: number): boolean {
  return (
    tokenLength(tokens, token) <= LONGEST_NUMBER &&
    !touches(tokens, token) &&
    !touches(tokens, token + 1) &&
    !goesOn(tokens, token)
  );
}

function isStatus(tokens: Tokens, token: number): boolean {
  return tokenLength(tokens, token) === 3 && /[1-5１-５]/.test(tokens.text[tokens.start[token]!]!);
}

const LONGEST_NUMBER = 12;

const CODE_WORDS = new Set(BEFORE_CODES.code.split(' '));
const ERROR_WORDS = new Set(BEFORE_CODES.error.split(' '));
/** Words that may stand beside a number that is all a text has. */
const BESIDE = new Set([
  ...CODE_WORDS,
  ...'error errors err codes no nr number numbers status http statuses the this that these a an my our it what which who how why when where is are does do did mean means meaning stand stands for explain about of in on with to and or all got get gets getting see seeing saw receive received have has had i we you me appears appeared occurs occurred happens happened came comes fix fixes fixed solve solved help please again'.split(
    ' ',
  ),
]);

/** Tokens of a text that is a question rather than a paste. */
const FEW = 8;

/** Whether a short text has what codes begin with, now or earlier: `1727 iic`, `identity center 1727`. */
function namesCatalog(tokens: Tokens, { codeKeys, catalogs }: Index): boolean {
  if (tokens.count > FEW) return false;
  const text = ` ${textsOf(tokens).join(' ')} `;
  const legacy = catalogs.flatMap((catalog) =>
    catalog.legacy.map((name) => nameWords(name).join(' ')),
  );
  return [...codeKeys.prefixes.keys(), ...legacy].some((name) => text.includes(` ${name} `));
}

/** The number that a text is made of, and of hardly anything else, or -1; a code before a status. */
export function standsAlone(tokens: Tokens, index: Index): number {
  return numbersAlone(tokens, index)[0] ?? -1;
}

/**
 * The numbers that a few words are about: with words that people put around a number, or that a message
 * of its code has, and nothing else. Several count where each is a code; statuses come last.
 */
function numbersAlone(tokens: Tokens, index: Index): number[] {
  if (tokens.count > FEW) return [];
  const numbers: number[] = [];
  const unknown: number[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokenLength(tokens, token) > LONGEST_WORD) return [];
    const isBeside =
      BESIDE.has(tokenText(tokens, token)) || index.statusWords.phrases.has(tokens.word[token]!);
    if (tokens.kind[token] === DIGIT) numbers.push(token);
    else if (!isBeside) unknown.push(tokens.word[token]!);
  }
  const isOther = (token: number): boolean => index.statuses.has(Number(tokenText(tokens, token)));
  const codesOf = (token: number) => index.codeKeys.numbers.get(tokenText(tokens, token)) ?? [];
  const [first, ...more] = [...numbers].sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
  if (first === undefined || more.some((token) => !isOther(token) && !codesOf(token).length))
    return [];
  if (more.some((token) => !isOther(token)) && !codesOf(first).length) return [];
  const own = new Set(
    numbers.flatMap((token) =>
      codesOf(token).flatMap(({ rows }) => rows.flatMap(({ template }) => [...template.words])),
    ),
  );
  return unknown.every((word) => own.has(word)) ? [first, ...more] : [];
}

const LONGEST_WORD = 20;

/** `HTTP 409` and `409 Conflict` are a status, `409` may be a code. */
function saysStatus(tokens: Tokens, { statusWords }: Index): boolean {
  const { before, phrases } = statusWords;
  return tokens.word
    .subarray(0, tokens.count)
    .some((word) => before.has(word) || phrases.has(word));
}

function afterCodeWord(tokens: Tokens, token: number): boolean {
  if (!CODE_WORDS.has(tokenText(tokens, token - 1))) return false;
  const from = tokens.end[token - 1]!;
  const gap = tokens.text.slice(from, Math.min(tokens.start[token]!, from + 16));
  if (!/^[ \t:：=#"'\\(`]{1,14}$/.test(gap)) return false;
  if (token < 2 || tokens.text.slice(tokens.end[token - 2], tokens.start[token - 1]) !== ' ')
    return true;
  // A process ends with a number, too, and a company, a country and a place have codes.
  return BEFORE_CODE_WORD.has(tokenText(tokens, token - 2));
}

/** Words before `code` that leave it one of an error. */
const BEFORE_CODE_WORD = new Set(
  'error errors err failure fault response reply api service the a an this that following same and or with by of is was what does about explain mean got get gets return returns returned see saw shows received has had have'.split(
    ' ',
  ),
);

/** `Error 1001: …`, for codes that are numbers alone; not `error: 1001 files` or a process's number. */
function afterError(tokens: Tokens, token: number, { codeKeys }: Index): boolean {
  if (!ERROR_WORDS.has(tokenText(tokens, token - 1))) return false;
  const written = tokenText(tokens, token);
  if (!codeKeys.numbers.get(written)?.some(({ id }) => id === written)) return false;
  const gap = tokens.text.slice(tokens.end[token - 1], tokens.start[token]);
  const after = tokens.text.slice(tokens.end[token], tokens.end[token]! + 8);
  return /^[ \t:#=([]{1,4}$/.test(gap) && /^(?:$|\s*(?:\n|$)|[:)\].,;!"']|\s[([])/.test(after);
}
