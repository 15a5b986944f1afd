/** What happens to a message on its way: a slip of the finger, a cut-off end. */
import { parseTemplate } from '../../src/catalog/template.ts';
import type { Random } from './random.ts';

export const SLIPS = ['drop', 'swap', 'double', 'replace'] as const;
type Slip = (typeof SLIPS)[number];

/**
 * A template with one letter of its literal text dropped, doubled, replaced or swapped with the
 * next. Placeholders stay whole, so that the result can be filled. A template without a letter
 * that can be spoilt comes back as it is.
 */
export function misspell(template: string, slip: Slip, random: Random): string {
  const letters = literalLetters(template).filter(
    (at) => slip !== 'swap' || canSwap(template[at]!, template[at + 1]),
  );
  if (letters.length === 0) return template;
  const at = random.pick(letters);
  const [before, letter, after] = [template.slice(0, at), template[at]!, template.slice(at + 1)];
  switch (slip) {
    case 'drop':
      return before + after;
    case 'double':
      return before + letter + letter + after;
    case 'swap':
      return before + after[0] + letter + after.slice(1);
    case 'replace':
      return before + otherLetter(letter, random) + after;
  }
}

/** The first part of a text, by share of its characters (0 to 1), never half a surrogate pair. */
export function cut(text: string, share: number): string {
  const characters = [...text];
  return characters.slice(0, Math.ceil(characters.length * share)).join('');
}

function literalLetters(template: string): number[] {
  const found: number[] = [];
  let offset = 0;
  for (const part of parseTemplate(template)) {
    if (part.kind === 'placeholder') {
      offset += part.name.length + 2;
      continue;
    }
    for (const match of part.text.matchAll(/[A-Za-z]/g)) found.push(offset + match.index);
    offset += part.text.length;
  }
  return found;
}

function canSwap(letter: string, next: string | undefined): boolean {
  return next !== undefined && /[A-Za-z]/.test(next) && letter.toLowerCase() !== next.toLowerCase();
}

function otherLetter(letter: string, random: Random): string {
  const others = [...'abcdefghijklmnopqrstuvwxyz'].filter(
    (other) => other !== letter.toLowerCase(),
  );
  return random.pick(others);
}
