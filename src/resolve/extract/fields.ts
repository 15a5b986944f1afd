/** Named parts of an error, as clients print them: JSON at any depth of escaping, `name: value`. */
import { fold } from '../text/chars.ts';
import type { FieldRole } from '../index/clients.ts';
import { unescape } from '../text/decode.ts';
import { tokenText, type Tokens } from '../text/tokens.ts';

export interface Field {
  readonly part: FieldRole;
  /** Folded name without separators. */
  readonly name: string;
  /** Where the name begins. */
  readonly start: number;
  /** The value as written. */
  readonly from: number;
  readonly to: number;
  /** The value with its escapes undone. */
  readonly value: string;
  /** Whether it stands where a field may: after `{`, `,` or a line's end, or before `=`. */
  readonly apart: boolean;
}

interface Key {
  readonly part: FieldRole;
  readonly name: string;
  readonly start: number;
  readonly from: number;
  readonly apart: boolean;
}

/**
 * At most LONGEST characters are read per value, and EFFORT per character of the text in total: this keeps
 * hostile input linear.
 */
const LONGEST = 16_000;
const EFFORT = 4;
/** Characters that an unquoted value over several lines may have. */
const MANY_LINES = 1000;
/** Fields read from one text. */
const MOST = 4000;

/** The fields of a text, in order. `ends` flags the words that a name can end with. */
export function fieldsIn(
  tokens: Tokens,
  ends: Uint8Array,
  parts: ReadonlyMap<string, FieldRole>,
): Field[] {
  const keys: Key[] = [];
  for (const token of tokens.telling) {
    if (keys.length >= MOST) break;
    const word = tokens.word[token]!;
    if (word < 0 || !ends[word]) continue;
    const from = afterSeparator(tokens.text, tokens.end[token]!);
    if (from < 0) continue;
    const key = keyEndingAt(tokens, token, parts);
    if (key) keys.push({ ...key, from, apart: isApart(tokens.text, key.start, from) });
  }
  let effort = EFFORT * tokens.text.length + LONGEST;
  let until = -1;
  return keys.flatMap((key, index) => {
    // `status:` within a message is a word of it.
    if (effort < 0 || (key.start < until && !key.apart)) return [];
    const { cost, ...value } = valueOf(tokens.text, key, keys, index);
    effort -= cost;
    if (key.part === 'message') until = Math.max(until, value.to);
    return [{ ...key, ...value }];
  });
}

/** The longest name that ends with a token: `encoded authorization message`, not `message`. */
function keyEndingAt(
  tokens: Tokens,
  last: number,
  parts: ReadonlyMap<string, FieldRole>,
): Pick<Key, 'part' | 'name' | 'start'> | null {
  let best: Pick<Key, 'part' | 'name' | 'start'> | null = null;
  let name = '';
  for (let token = last; token >= 0 && token > last - 4; token -= 1) {
    name = tokenText(tokens, token) + name;
    const part = parts.get(name);
    if (part) best = { part, name, start: tokens.start[token]! };
    if (
      token === 0 ||
      // `level=error msg=` are two fields.
      tokens.text[tokens.start[token - 1]! - 1] === '=' ||
      !/^[_ -]?$/.test(tokens.text.slice(tokens.end[token - 1], tokens.start[token]))
    )
      break;
  }
  return best;
}

const QUOTES = `"'\``;

/** Past `":`, ` = `, `\\": ` and the like; -1 where no separator follows. */
function afterSeparator(text: string, from: number): number {
  let at = from;
  const limit = Math.min(text.length, from + 24);
  const char = (): string => String.fromCharCode(fold(text.charCodeAt(at)));
  while (at < limit && (text[at] === '\\' || (QUOTES + '*').includes(char()))) at += 1;
  while (at < limit && char() === ' ') at += 1;
  if (at >= limit || !':='.includes(char())) return -1;
  at += 1;
  if (at < limit && text[at] === '>') at += 1;
  while (at < limit && (char() === ' ' || text[at] === '\t')) at += 1;
  return at;
}

function valueOf(text: string, key: Key, keys: readonly Key[], index: number) {
  let open = key.from;
  while (text[open] === '\\') open += 1;
  const quote = text[open] ?? '';
  if (!quote || !(QUOTES + '“').includes(quote)) return plainValue(text, key, keys, index);
  const named = /["'`“\\]/.test(text[key.start - 1] ?? '');
  const depth = open - key.from;
  const from = open + 1;
  const { end, cost } = closingQuote(text, from, quote === '“' ? '”' : quote, depth, named);
  // A message may begin with a quoted value: `error_msg:"x" is invalid`.
  if (end < 0 && !named && cost < LONGEST) return plainValue(text, key, keys, index);
  const to = end < 0 ? endOfBroken(text, from) : end;
  let value = text.slice(from, to);
  // Each layer of JSON doubles the backslashes before a quote and adds one: 0, 1, 3, 7 (RFC 8259, section 7).
  const layers = 1 + Math.floor(Math.log2(depth + 1));
  for (let layer = 0; layer < layers && value.includes('\\'); layer += 1) value = unescape(value);
  return { from, to, value, cost };
}

/**
 * Finds the quote that closes a value: preceded by as many backslashes as the opening one (any even
 * number where that has none) and followed by what may follow a value. Quotes that a client forgot to
 * escape inside a value are skipped.
 */
function closingQuote(text: string, from: number, quote: string, depth: number, named: boolean) {
  const stretch = text.slice(from, from + LONGEST);
  const after = named ? AFTER_VALUE : AFTER_WORD;
  let first = -1;
  let at = stretch.indexOf(quote);
  for (; at >= 0; at = stretch.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (stretch[at - 1 - slashes] === '\\') slashes += 1;
    if (depth ? slashes !== depth : slashes % 2) continue;
    first = first < 0 ? at : first;
    // Seen at once for most quotes within a value.
    if (/[\w:{[]/.test(stretch[at + 1] ?? '')) continue;
    if (after.test(stretch.slice(at + 1, at + 12))) return { end: from + at - depth, cost: at };
  }
  return { end: named && first >= 0 ? from + first - depth : -1, cost: stretch.length };
}

/** What follows a value in JSON, and in a log's `name="value" name=…`. */
const AFTER_VALUE = /^\\*["'`”]?\s*(?:$|[,}\])\n;\\])/;
const AFTER_WORD = /^\\*["'`”]?(?:$|[\s,}\]);\\])/;

/** A value that nothing closes ends with its line. */
function endOfBroken(text: string, from: number): number {
  const stretch = text.slice(from, from + LONGEST);
  const line = stretch.indexOf('\n');
  let value = (line < 0 ? stretch : stretch.slice(0, line)).trimEnd();
  while (CUT_OFF.test(value.slice(-3)))
    value = value.slice(0, value.endsWith('…') ? -1 : -3).trimEnd();
  return from + value.length;
}

const CUT_OFF = /(?:\.{3}|…)$/;

/** Names after a value that are looked at, to find the one that ends it. */
const AHEAD = 8;

/** A value without quotes: up to the next field, the brace around them, or the end of the line. */
function plainValue(text: string, key: Key, keys: readonly Key[], index: number) {
  const { from } = key;
  const next = keys.slice(index + 1, index + 1 + AHEAD).find(({ apart }) => apart);
  const stretch = text.slice(from, Math.min(next?.start ?? text.length, from + LONGEST));
  // Within a JSON string that was not unescaped a line's end is written `\n`.
  const line = stretch.search(/\n|\\n\s/);
  let value = line < 0 ? stretch : stretch.slice(0, line);
  const named = text.slice(key.start, from).includes(':');
  if (line >= 0 && named && stretch.length < MANY_LINES && !/\n[ \t]*(?:at |\n)/.test(stretch)) {
    // Several lines are one value only where something closes it.
    if (next && next.start === from + stretch.length) value = stretch;
    else if (',{'.includes(text[key.start - 1] ?? ' '))
      value = stretch.slice(0, closingBrace(stretch));
  }
  if (next && value.length === stretch.length) {
    if (/["'`“]/.test(text[next.start - 1]!)) value = value.replace(/\\*["'`“]$/, '');
    value = value.trimEnd().replace(/[,;({|]$/, '');
  }
  value = value.trimEnd();
  if (value.endsWith('}') && count(value, '{') < count(value, '}'))
    value = value.slice(0, -1).trimEnd();
  return { from, to: from + value.length, value, cost: stretch.length };
}

/** End of the first line that ends with a brace, or of the first line. */
function closingBrace(stretch: string): number {
  return /\}[ \t]*(?=\n|$)/.exec(stretch)?.index ?? stretch.indexOf('\n');
}

/** Whether a name begins a field: `{name:`, `, name:`, a line of its own, or `name=`. */
function isApart(text: string, start: number, from: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start).replace(/[ \t"'`“*\\]+$/, '');
  return (
    (before === '' && start < 48) ||
    /[,;{(\n[|]$/.test(before) ||
    text.slice(start, from).trimEnd().endsWith('=')
  );
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
