/** Texts that end before the message does that they begin with. */
import { parseTemplate } from '../../catalog/template.ts';

/** Letters and numbers in lower case, each run of others as one blank. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How much of a text a message has word for word, where it may begin with that text: up to where the
 * text ends, within a word too, with anything in the place of values. 0 where it does not.
 *
 * @param text as `plainWords` gives it
 * @returns characters, those of values apart
 */
export function beginning(source: string, text: string): number {
  let rest = text;
  let literal = 0;
  let inValue = false;
  for (const part of parseTemplate(source)) {
    if (part.kind === 'placeholder') {
      inValue = true;
      continue;
    }
    const own = plainWords(part.text);
    if (!own) continue;
    const at = inValue ? rest.indexOf(own) : 0;
    // The text may end in this value.
    if (at < 0) return literal;
    if (!inValue && own.startsWith(rest)) return literal + rest.length;
    if (!inValue && !rest.startsWith(own)) return 0;
    literal += own.length;
    rest = rest.slice(at + own.length).trimStart();
    inValue = false;
    if (!rest) return literal;
  }
  return inValue ? literal : 0;
}
