/** Why a candidate is one, and how sure that is, where more than one part of the resolver says so. */

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
