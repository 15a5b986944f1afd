/** Whether a text is something that a person types to look for something. */
import type { Answer } from './types.ts';

/** Longer texts are pastes, which words would only give nonsense for. */
const WORDS = 12;
const LENGTH = 120;

/** How a text looks: typed by a person, like the sentence of a message, or written by a program. */
export type Look = 'typed' | 'sentence' | 'program';

/** Signs of a text that a program wrote: a label with its colon, quotation, a full stop, camelCase. */
const PROGRAM = /[:;]\s|["`!_(]|'\w+'|\.$|[a-z][A-Z]/;
/** Signs of code, addresses and paths. */
const CODE = /[\n\r{}[\]<>=\\|$@]|::|\/\/|\w\(|:\d|--|\w\.\w/;

/** Whether a text that the resolver found nothing in is worth searching by words. */
export function needsWords(text: string, { candidates, saw }: Answer): boolean {
  if (candidates.length || saw.notes.some(({ kind }) => kind !== 'status-only')) return false;
  const trimmed = text.trim();
  return trimmed.length <= LENGTH && trimmed.split(/\s+/).length <= WORDS && !CODE.test(trimmed);
}

export function lookOf(text: string): Look {
  if (PROGRAM.test(text)) return 'program';
  return /^\p{Lu}\p{Ll}.*[^?]$/u.test(text) ? 'sentence' : 'typed';
}
