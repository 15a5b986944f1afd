/** Characters, folded one for one, so that an offset in folded text is an offset in the text. */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts without spaces between words: every character is a word. */
export const IDEOGRAPH = 3;

const SAME_AS = new Map<number, number>();
for (const [plain, others] of [
  ["'", '‘’‚‛′´`'],
  ['"', '“”„‟″«»「」『』'],
  ['-', '‐‑‒–—―−﹣﹘'],
  ['.', '。｡·•・․…'],
  [',', '、'],
  [
    ' ',
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ],
] as const)
  for (const other of others) SAME_AS.set(other.charCodeAt(0), plain.charCodeAt(0));

/** By code unit: what `classify` gives of it; 0 until it is first asked for. */
const CLASS_CACHE = new Int32Array(0x10000);
const KIND_SHIFT = 16;
const IS_CACHED = 1 << 18;

/** All about a code unit in one number: a long text asks for each of its units. See `foldedIn`. */
export function classify(unit: number): number {
  return CLASS_CACHE[unit] || (CLASS_CACHE[unit] = classOf(unit));
}

function classOf(unit: number): number {
  const plain = folded(unit);
  return IS_CACHED | (kind(plain) << KIND_SHIFT) | plain;
}

/** The folded unit in what `classify` gives. */
export function foldedIn(classified: number): number {
  return classified & 0xffff;
}

/** The kind of the folded unit in what `classify` gives. */
export function kindIn(classified: number): number {
  return (classified >> KIND_SHIFT) & 3;
}

/** A UTF-16 code unit in lower case, full-width forms and typographic punctuation made plain. */
export function fold(unit: number): number {
  return foldedIn(classify(unit));
}

function folded(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return folded(unit - 0xfee0);
  if (unit >= 65 && unit <= 90) return unit + 32;
  if ((unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) || (unit >= 0x391 && unit <= 0x42f))
    return unit >= 0x3ab && unit < 0x410 ? unit : unit + 32;
  return SAME_AS.get(unit) ?? unit;
}

function kind(folded: number): number {
  if (folded >= 97 && folded <= 122) return LETTER;
  if (folded >= 48 && folded <= 57) return DIGIT;
  if (folded < 0xaa || folded === 0xd7 || folded === 0xf7) return OTHER;
  if (folded < 0x2000) return folded >= 0xc0 || folded === 0xaa || folded === 0xb5 ? LETTER : OTHER;
  if (folded < 0x3041) return folded >= 0x2e80 && folded < 0x3000 ? IDEOGRAPH : OTHER;
  return folded < 0xd800 || (folded >= 0xf900 && folded < 0xfb00) ? IDEOGRAPH : OTHER;
}

/** A stretch of text, folded. */
export function foldText(text: string, start = 0, end = text.length): string {
  let folded = '';
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    // Most texts are plain from here on.
    if (unit < 128 && at === start && isPlain(text, start, end))
      return text.slice(start, end).toLowerCase();
    folded += String.fromCharCode(fold(unit));
  }
  return folded;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) >= 128) return false;
  return true;
}
