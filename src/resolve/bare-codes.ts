/** Numbers in a text that stand for a code, by where they stand. */
import { DIGIT, fold } from './chars.ts';
import { goesOn, REPEATS, type CodeMention } from './codes.ts';
import { nameWords } from './name-words.ts';
import type { Index } from './prepare.ts';
import { tokenText, touches, type Tokens } from './tokens.ts';

/**
 * Numbers that stand for a code by their position: after the word `code`, in a few words that name the
 * catalog, or as all there is. A number that is a status is one.
 */
export function bareCodesIn(tokens: Tokens, index: Index): CodeMention[] {
  const alone = standsAlone(tokens, index);
  const named = namesCatalog(tokens, index);
  const { numbers } = index.codeKeys;
  const found: CodeMention[] = [];
  for (const token of tokens.telling) {
    if (found.length >= REPEATS) break;
    if (tokens.kind[token] !== DIGIT) continue;
    const start = tokens.start[token]!;
    const end = tokens.end[token]!;
    const length = end - start;
    if (length > LONGEST_NUMBER) continue;
    const status = length === 3 && /[1-5１-５]/.test(tokens.text[start]!);
    if (status && (token !== alone || saysStatus(tokens, index))) continue;
    if (
      token !== alone &&
      !named &&
      !afterCodeWord(tokens, token, index) &&
      !afterError(tokens, token, index)
    )
      continue;
    if (touches(tokens, token) || touches(tokens, token + 1) || goesOn(tokens, token)) continue;
    const written = tokenText(tokens, token);
    const meant = numbers.get(written);
    const mention = { start, end, written, bare: true };
    if (meant) found.push({ ...mention, kind: 'known', spelling: meant[0]!.id, codes: meant });
    else if (
      token === alone &&
      !status &&
      [...numbers.keys()].some((n) => n.length === written.length)
    )
      found.push({ ...mention, kind: 'unknown', spelling: written, codes: [] });
  }
  return found;
}

const LONGEST_NUMBER = 12;

const CODE_WORDS = new Set(['code', 'errorcode', 'errcode', '码', '碼']);
/** Words that may stand beside a number that is all a text has. */
const BESIDE = new Set([
  ...CODE_WORDS,
  ...'error err no nr number status http the what is a'.split(' '),
]);

/** Tokens of a text that is a question rather than a paste. */
const FEW = 8;

/** Whether a short text has what codes begin with, now or earlier: `1727 iic`, `identity center 1727`. */
function namesCatalog(tokens: Tokens, { codeKeys, catalogs }: Index): boolean {
  if (tokens.count > FEW) return false;
  const words = Array.from({ length: tokens.count }, (_, token) => tokenText(tokens, token));
  const text = ` ${words.join(' ')} `;
  const legacy = catalogs.flatMap((catalog) =>
    catalog.legacy.map((name) => nameWords(name).join(' ')),
  );
  return [...codeKeys.prefixes.keys(), ...legacy].some((name) => text.includes(` ${name} `));
}

/** The token that is the first number of a text made of hardly anything else, or -1. */
export function standsAlone(tokens: Tokens, index: Index): number {
  if (tokens.count > 6) return -1;
  let alone = -1;
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.end[token]! - tokens.start[token]! > 20) return -1;
    const text = tokenText(tokens, token);
    if (tokens.kind[token] === DIGIT) {
      if (alone < 0) alone = token;
      else if (!index.statuses.has(Number(text))) return -1;
    } else if (!BESIDE.has(text) && !index.statusWords.phrases.has(tokens.word[token]!)) return -1;
  }
  return alone;
}

/** `HTTP 409` and `409 Conflict` are a status, `409` may be a code. */
function saysStatus(tokens: Tokens, { statusWords }: Index): boolean {
  const { before, phrases } = statusWords;
  return tokens.word
    .subarray(0, tokens.count)
    .some((word) => before.has(word) || phrases.has(word));
}

function afterCodeWord(tokens: Tokens, token: number, index: Index): boolean {
  const word = token ? tokens.word[token - 1]! : -1;
  if (word < 0 || !index.nameEnds[word]) return false;
  const from = tokens.end[token - 1]!;
  const gap = tokens.text.slice(from, Math.min(tokens.start[token]!, from + 16));
  if (!/^[ \t:：=#"'\\(`]{1,14}$/.test(gap) || !CODE_WORDS.has(tokenText(tokens, token - 1)))
    return false;
  // A process ends with a number, too.
  return token < 2 || tokenText(tokens, token - 2) !== 'exit';
}

const ERROR_WORDS = new Set(['error', 'err', 'errno']);
const INITIAL_OF_ERROR = 'e'.charCodeAt(0);

/** `Error 1001: …`, for codes that are numbers alone; not `error: 1001 files` or a process's number. */
function afterError(tokens: Tokens, token: number, { codeKeys }: Index): boolean {
  const length = token ? tokens.end[token - 1]! - tokens.start[token - 1]! : 0;
  if (length < 3 || length > 5) return false;
  if (fold(tokens.text.charCodeAt(tokens.start[token - 1]!)) !== INITIAL_OF_ERROR) return false;
  if (!ERROR_WORDS.has(tokenText(tokens, token - 1))) return false;
  const written = tokenText(tokens, token);
  if (!codeKeys.numbers.get(written)?.some(({ id }) => id === written)) return false;
  const gap = tokens.text.slice(tokens.end[token - 1], tokens.start[token]);
  const after = tokens.text.slice(tokens.end[token], tokens.end[token]! + 8);
  return /^[ \t:#=([]{1,4}$/.test(gap) && /^(?:$|\s*(?:\n|$)|[:)\].,;!"']|\s[([])/.test(after);
}
