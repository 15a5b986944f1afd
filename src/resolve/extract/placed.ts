/**
 * Codes that are known by where they stand and not by how they look: `Quota Exceeded` or
 * `invalidparam` is a code in a field for one (`"code": …`, `<Code>…`), or where it is all there is.
 */
import { beginningOf } from '../index/code-keys.ts';
import { asWritten, type CodeMention } from './codes.ts';
import type { Field } from './fields.ts';
import type { Index, IndexCode } from '../index/prepare.ts';
import { wordsOf } from '../text/tokens.ts';

/** A stretch of text that stands where a code may stand. */
interface Place {
  readonly start: number;
  readonly text: string;
  /** Whether a field or an element says that it is a code; otherwise it is all that the text has. */
  readonly named: boolean;
  /** Whether it may as well be a status, as in `"code": 404`. */
  readonly loose: boolean;
}

/** Characters that a code may have. */
const LONGEST = 64;
/** Places of one text that are looked at. */
const MOST = 200;

/** Codes at such places, in order, apart from those that were found there by their spelling. */
export function placedCodesIn(
  text: string,
  fields: readonly Field[],
  index: Index,
  found: readonly CodeMention[],
): CodeMention[] {
  const places = [...fieldPlaces(fields), ...elementPlaces(text), ...wholePlace(text)];
  const taken: { readonly start: number; readonly end: number }[] = [...found];
  return places.slice(0, MOST).flatMap((place) => {
    const end = place.start + place.text.length;
    if (taken.some((other) => other.start < end && place.start < other.end)) return [];
    const mention = known(place, index) ?? unknown(place, index);
    if (mention) taken.push(mention);
    return mention ?? [];
  });
}

function fieldPlaces(fields: readonly Field[]): Place[] {
  return fields
    .filter(({ part, value }) => part === 'code' && value !== '')
    .map(({ from, value, name }) => ({
      start: from,
      text: value.trim(),
      named: true,
      loose: name === 'code',
    }));
}

const ELEMENT = /<(?:\w{1,20}:)?(\w{0,20}code)\b[^<>]{0,40}>\s{0,8}([^<>\s][^<>]{0,79})/gi;

/** `<Code>NoSuchKey</Code>`: replies in XML. */
function elementPlaces(text: string): Place[] {
  return Array.from(text.matchAll(ELEMENT), (match) => ({
    start: match.index + match[0].length - match[2]!.length,
    text: match[2]!.trimEnd(),
    named: true,
    loose: match[1]!.toLowerCase() === 'code',
  }));
}

function wholePlace(text: string): Place[] {
  if (text.length > 2 * LONGEST) return [];
  const bare = text.replace(/^[\s"'`#([{]+/, '');
  const start = text.length - bare.length;
  return [{ start, text: bare.replace(/[\s"'`.!?,;:)\]}]+$/, ''), named: false, loose: false }];
}

/** The code that a place holds, alone or before punctuation: `Slow Down: System busy.` */
function known(place: Place, { codeKeys }: Index): CodeMention | null {
  if (place.loose && isStatus(place.text)) return null;
  const head = place.named ? place.text.split(/[,;:|()[\]{}"'<\n]| - /, 1)[0]!.trim() : place.text;
  for (const written of new Set([place.text, head])) {
    if (!written || written.length > LONGEST) continue;
    const words = wordsOf(written);
    const meant = codeKeys.codes.get(words.join(' ')) ?? codeKeys.squeezed.get(words.join(''));
    if (meant) return mentionOf(place, written, meant);
  }
  return null;
}

function mentionOf(place: Place, written: string, meant: readonly IndexCode[]): CodeMention {
  const codes = asWritten(meant, written);
  const { start } = place;
  const end = start + written.length;
  return { start, end, kind: 'known', spelling: codes[0]!.id, written, codes };
}

/** What a client prints for a code that is not there. */
const NOTHING = /^(?:none|null|nil|undefined)$/i;

/** A code that a catalog could have, by its pattern, and has not, or one of another service in a code's field. */
function unknown(place: Place, { patterns, codeKeys }: Index): CodeMention | null {
  const { start, text, named, loose } = place;
  if (text.length > LONGEST || NOTHING.test(text) || (loose && isStatus(text))) return null;
  // A word by itself is what people search with, unless it looks like a name in a program, or begins
  // as codes do.
  const looks = /^\S*[a-z][A-Z]\S*$/.test(text) || codeKeys.beginnings.has(beginningOf(text));
  if (!named && !looks) return null;
  const strange = !patterns.some((pattern) => pattern.test(text));
  if (strange && !(named && OTHERS.test(text))) return null;
  const end = start + text.length;
  return { start, end, kind: 'unknown', spelling: text, written: text, codes: [], strange };
}

/** What another service may have for a code: `ECS.0013`, `E0000004`. */
const OTHERS = /^\p{L}[\p{L}\d]*(?:[.\-_]\d+|\d)$/u;

function isStatus(text: string): boolean {
  return /^[1-5]\d\d$/.test(text);
}
