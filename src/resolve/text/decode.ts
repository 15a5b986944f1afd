/** Escaped text → text, one layer at a time, in one pass over the characters. */

const PERCENT = 37;

/** Bits that the length of an escape takes. */
const LENGTH_BITS = 4;
const LENGTH_MASK = 15;

/** What an escape means and how long it is, in one number. */
function escaped(point: number, length: number): number {
  return (point << LENGTH_BITS) | length;
}

/**
 * Goes through a text; where `mark` stands, `decode` tells what the escape there means (`escaped`),
 * or 0 where it is none.
 */
function rewrite(text: string, mark: string, decode: (at: number) => number): string {
  let result = '';
  // Where what is not taken over yet begins.
  let from = 0;
  for (let at = text.indexOf(mark); at >= 0;) {
    const decoded = decode(at);
    if (decoded) {
      result += text.slice(from, at) + String.fromCodePoint(decoded >> LENGTH_BITS);
      from = at + (decoded & LENGTH_MASK);
    }
    at = text.indexOf(mark, decoded ? from : at + 1);
  }
  return result + text.slice(from);
}

function hex(text: string, from: number, digits: number): number {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = unit | 32;
    const digit =
      unit >= 48 && unit <= 57 ? unit - 48 : letter >= 97 && letter <= 102 ? letter - 87 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '`': '`',
  '/': '/',
  '\\': '\\',
};
const SIMPLE_UNITS = new Uint8Array(128);
for (const [char, meant] of Object.entries(SIMPLE))
  SIMPLE_UNITS[char.charCodeAt(0)] = meant.charCodeAt(0);

/** Takes off one layer of JSON or JavaScript string escapes; what is no escape stays. */
export function unescape(text: string): string {
  return rewrite(text, '\\', (at) => {
    const next = text.charCodeAt(at + 1);
    const simple = next < 128 ? SIMPLE_UNITS[next]! : 0;
    const digits = next === 117 ? 4 : next === 120 ? 2 : 0;
    const unit = simple || (digits ? hex(text, at + 2, digits) : -1);
    return unit >= 0 ? escaped(unit, 2 + digits) : 0;
  });
}

/** An encoded line's end, quote, brace or ideograph, or two blanks: more than a link's own escapes. */
const PERCENT_SIGN = /%(?:0[ad]|2[257]|5b|7b|e[4-9]%)|%20[^%]{0,400}%20/i;

/** Whether a text is one address, with something encoded in its query or fragment: a reply's parts. */
function isAddress(text: string): boolean {
  const query = text.search(/[=#]/);
  return query >= 0 && !/\s/.test(text) && /%[0-9a-f]{2}/i.test(text.slice(query));
}

/** The least code point of so many bytes more than one (RFC 3629, section 3). */
const LEAST = [0, 0x80, 0x800, 0x10000];

/** Whether a code point is one that UTF-8 encodes in so many bytes more than one. */
function isScalar(point: number, more: number): boolean {
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return point >= LEAST[more]! && point <= 0x10ffff && !surrogate;
}

/** Takes off one layer of percent-encoding; bytes that are no UTF-8 stay as they are. */
export function unpercent(text: string): string {
  if (!PERCENT_SIGN.test(text) && !isAddress(text)) return text;
  const decoded = rewrite(text, '%', (at) => {
    const first = hex(text, at + 1, 2);
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0 || (first >= 0x80 && first < 0xc0)) return 0;
    let point = more ? first & (0x3f >> more) : first;
    for (let byte = 1; byte <= more; byte += 1) {
      const next =
        text.charCodeAt(at + 3 * byte) === PERCENT ? hex(text, at + 3 * byte + 1, 2) : -1;
      if ((next & 0xc0) !== 0x80 || next < 0) return 0;
      point = (point << 6) | (next & 0x3f);
    }
    return isScalar(point, more) ? escaped(point, 3 * (more + 1)) : 0;
  });
  // In an address a plus is a blank.
  return /\s/.test(text) ? decoded : decoded.replaceAll('+', ' ');
}

const NAMED: Readonly<Record<string, number>> = {
  quot: 34,
  apos: 39,
  amp: 38,
  lt: 60,
  gt: 62,
  nbsp: 32,
  lsquo: 0x2018,
  rsquo: 0x2019,
  ldquo: 0x201c,
  rdquo: 0x201d,
};
/** `&#x10ffff;` */
const LONGEST_ENTITY = 10;

/** Takes off one layer of HTML entities. */
export function unentity(text: string): string {
  return rewrite(text, '&', (at) => {
    const end = text.slice(at, at + LONGEST_ENTITY).indexOf(';');
    if (end < 3) return 0;
    const name = text.slice(at + 1, at + end);
    const point = /^#(?:x[\da-f]+|\d+)$/i.test(name)
      ? Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1))
      : Object.hasOwn(NAMED, name)
        ? NAMED[name]!
        : NaN;
    return point >= 0 && point <= 0x10ffff ? escaped(point, end + 1) : 0;
  });
}

/** A JSON object in Base64 (RFC 4648, sections 4 and 5), by how such text begins: `{"`, `{ ` or `{!`. */
const BASE64_OBJECT = /\bey[A-P][\w+/-]{20,}={0,2}/g;

/** JSON objects that are written in Base64, as headers, tokens and queues carry them, as they are. */
export function unbase64(text: string): string {
  return text.replace(BASE64_OBJECT, (encoded) => {
    try {
      const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
      return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    } catch {
      return encoded;
    }
  });
}
