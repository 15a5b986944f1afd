/** Why a candidate is one, and how sure that is, where more than one part of the resolver says so. */
import type { Code } from '../index/rows.ts';

/** Of a row that is the only one of the code that a text names. */
export const NAMED = 0.99;
/** Of several rows together of a code that a text names. */
export const OPEN = 0.96;
/** Of a message that a text has word for word. */
export const WORD_FOR_WORD = 0.97;

/** The beginning of a sentence. */
export function namesCode(label: string): string {
  return `The text names ${label}`;
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

/** Of a code that a text names, which is its only row or one of as many as fit. */
export function byCode({ label, rows }: Code, fitting: number) {
  const name = namesCode(label);
  const because =
    rows.length === 1
      ? `${name}.`
      : fitting < rows.length
        ? `${name}, and its message chooses this row.`
        : nothingElse(name, fitting);
  return { confidence: (fitting > 1 ? OPEN : NAMED) / fitting, because, via: 'code' } as const;
}

/** Of a message that a text has, with all of its values, which as many rows have. */
export function byMessage(args: Readonly<Record<string, string>>, fitting: number) {
  const confidence = WORD_FOR_WORD / fitting;
  return { confidence, because: `${hasMessage(args)}.`, via: 'message' } as const;
}
