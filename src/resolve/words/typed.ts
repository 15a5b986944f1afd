/** Whether a text is something that a person types to look for something. */

/** Longer texts are pastes, which words would only give nonsense for. */
const WORDS = 20;
const LENGTH = 160;
/** With blanks and quotation marks around it. */
const MOST = 4 * LENGTH;

/**
 * How a text looks: typed by a person; like the sentence of a message; like a whole one, with its full
 * stop; or written by a program.
 */
export type Look = 'typed' | 'sentence' | 'statement' | 'program';

/** Signs of a text that a program wrote: a label with its colon, quotation within. */
const PROGRAM = /^\(|[:;]\s|;$|["`“”]|'\w+'|\b0x/;
/** What people write too: a subject with a colon (`scim: no such group`), words that they quote. */
const SUBJECT = /^(\p{Ll}+(?: \p{Ll}+)?): (?=\p{Ll})/u;
const QUOTED = /["“](\p{Ll}+(?: \p{Ll}+)+)["”]/gu;
/** `AuthnRequest`, `OOMKilled`, `EACCES` before words: program text, where the catalog has no such word. */
const CONSTANT = /\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2})\p{L}*|^\p{Lu}{4,}(?= .*\p{Ll})/gu;
/** `VAC was unable …`: the name of something, where the catalog has no such word. */
const ACRONYM = /^\p{Lu}{2,}(?= .*\p{Ll})/u;
/** Words that people use and programs do not: a text that has them is typed, whatever else is in it. */
const PERSONAL = /\b(?:I|i|my|me|mine|he|she|his|her|him|how|why)\b/;
/** Signs of code, addresses and paths. */
const CODE = /[{}[\]<>=\\|$@]|::|\/\/|\w\(|:\d|--|\w\.\w/;
/** What people put around what they look for, and behind it. */
const WRAPPED = /^["'`“‘«]+(?=[^"'`“”‘’«»]*["'`”’»]+[.!?]*$)|["'`”’»]*[.!…\s]*$/gu;

/** Whether a text is short and plain enough to be worth searching by words. */
export function looksTyped(text: string): boolean {
  if (text.length > MOST) return false;
  const bare = unwrap(text);
  return bare.length <= LENGTH && bare.split(' ').length <= WORDS && !CODE.test(bare);
}

/** A text on one line, without quotation marks around it and full stops behind it. */
export function unwrap(text: string): string {
  return text.trim().replace(WRAPPED, '').replace(/\s+/g, ' ');
}

/**
 * How a text looks. Quotation marks around it and a full stop behind it tell little: people type both.
 *
 * @param knows whether the catalog or its vocabulary has a word
 */
export function lookOf(text: string, knows: (word: string) => boolean): Look {
  const plain = unwrap(text).replace(QUOTED, '$1');
  const subject = SUBJECT.exec(plain)?.[1]?.split(' ').every(knows) ?? false;
  const bare = subject ? plain.replace(':', '') : plain;
  if (PERSONAL.test(bare)) return 'typed';
  const strange = bare.match(CONSTANT)?.some((word) => !knows(word)) ?? false;
  if (PROGRAM.test(bare) || strange) return 'program';
  // Programs write so, too: as much of it has to be there as of a whole message.
  if (subject) return 'statement';
  const [name] = ACRONYM.exec(bare) ?? [];
  const begins = name ? !knows(name) : /^[\d\s]*\p{Lu}\p{Ll}/u.test(bare);
  if (!begins || bare.endsWith('?')) return 'typed';
  return /\.\W*$/.test(text.trim()) ? 'statement' : 'sentence';
}
