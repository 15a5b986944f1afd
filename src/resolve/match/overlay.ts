/** A template laid over a text. `place` is a word's place in the template, `token` one in the text. */
import { likeness } from './likeness.ts';
import type { Range } from './range.ts';
import type { Template } from '../index/template.ts';
import type { Lexicon, Tokens } from '../text/tokens.ts';

/** What is compared with what. */
export interface Overlay {
  readonly template: Template;
  readonly range: Range;
  readonly lexicon: Lexicon;
}

/** To the right or to the left, through template and text alike. */
export type Direction = 1 | -1;

/** How alike a word of the template and a token are; 0 where the text has no such token. */
export function likenessAt(
  { template, range: { tokens }, lexicon }: Overlay,
  place: number,
  token: number,
): number {
  return token < 0 || token >= tokens.count
    ? 0
    : likeness(template.words[place]!, token, tokens, lexicon);
}

/** Whether a walk in some direction passes a placeholder right before it comes to a word. */
export function followsSlot({ slots }: Template, place: number, direction: Direction): boolean {
  return slots[direction > 0 ? place : place + 1] !== undefined;
}

/** The first eight characters of what stands between a token and the next one, of which there has to be one. */
export function gapBehind({ text, start, end }: Tokens, token: number): string {
  return text.slice(end[token], Math.min(start[token + 1]!, end[token]! + 8));
}
