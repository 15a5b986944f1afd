/** Why a candidate is one, and how sure that is, where more than one part of the resolver says so. */
import type { Code } from '../index/rows.ts';

/** Of a row that is the only one of the code that a text names. */
export const NAMED = 0.99;
/** Of several rows together of a code that a text names. */
export const OPEN = 0.96;
/** Of a message that a text has word for word. */
export const WORD_FOR_WORD = 0.97;

/** The beginning of a sentence: how a text names a code, by an earlier name of it or its own. */
export function namesCode(label: string, alias?: string): string {
  return `The text names ${alias ? `${alias}, an earlier name of ${label}` : label}`;
}

/** The beginning of a sentence: that a text has the number of a code alone. */
export function givesNumber(label: string, number: string): string {
  return `The text gives the number ${number}, which is that of ${label}`;
}

/** A sentence that names a code, of which the text says no more. */
export function nothingElse(named: string, rows: number): string {
  return `${named}; nothing else in it says which of its ${rows} rows it is.`;
}

/** The beginning of a sentence. */
export function hasMessage(args: Readonly<Record<string, string>>): string {
  const values = Object.keys(args).length;
  if (!values) return 'The text has this message word for word';
  return `The text has this message, with ${values === 1 ? 'a value' : `${values} values`} in place`;
}

/** Of a code that a text names in some way, which is its only row or one of as many as fit. */
export function byCode({ label, rows }: Code, fitting: number, name = namesCode(label)) {
  const because =
    rows.length === 1
      ? `${name}.`
      : fitting < rows.length
        ? `${name}, and its message chooses this row.`
        : nothingElse(name, fitting);
  return { confidence: (fitting > 1 ? OPEN : NAMED) / fitting, because, via: 'code' } as const;
}

/** The beginning of a sentence: that a text is a message with slips in it. */
export const DIFFERS = 'The text has this message but for a small difference';
/** The same of a text that ends before the message does. */
export const BREAKS_OFF = 'The text breaks off within this message';

/** Of a message that a text has in some way, with all of its values, which as many rows have. */
export function byMessage(
  args: Readonly<Record<string, string>>,
  fitting: number,
  how = hasMessage(args),
) {
  return { confidence: WORD_FOR_WORD / fitting, because: `${how}.`, via: 'message' } as const;
}
