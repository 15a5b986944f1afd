/** A message template, compiled for matching. */
import { parseTemplate } from '../catalog/template.ts';
import { foldText } from './chars.ts';
import { eachWord, numberOf, wordsOf, type Lexicon } from './tokens.ts';

/** Placeholders between two literal words: their names, and the punctuation around and between. */
export interface Slot {
  readonly names: readonly string[];
  /** One more than names: before the first, between each two, after the last. */
  readonly texts: readonly string[];
}

export interface Template {
  readonly number: number;
  readonly source: string;
  /** Lexicon numbers of the literal words. */
  readonly words: readonly number[];
  readonly weights: readonly number[];
  /** What stands before word `j`, or at the end; undefined where words follow each other. */
  readonly slots: readonly (Slot | undefined)[];
  /** Sum of the weights. */
  readonly total: number;
  /** Literal characters, blanks apart. */
  readonly literal: number;
  /** Punctuation that it ends with. */
  readonly ending: string;
}

/** Words that carry little of a message, so that losing one costs little. */
const SLIGHT = new Set(
  'a an and are as at be been by for has have in is it no not of on or that the this to was with'.split(
    ' ',
  ),
);
const SLIGHT_WEIGHT = 0.4;

/** What a template is in any lexicon: its words as they are spelt. */
interface Shape extends Omit<Template, 'number' | 'words'> {
  readonly words: readonly string[];
  /** Also those in placeholders. */
  readonly allWords: readonly string[];
}

/** Made once for each message: where a catalog is in many files, each lookup compiles some again. */
const SHAPES = new Map<string, Shape>();

/** Compiles a template; every literal word must be in the lexicon. */
export function compile(source: string, number: number, lexicon: Lexicon): Template {
  const shape = shapeOf(source);
  return { ...shape, number, words: shape.words.map((word) => numberOf(lexicon, word)) };
}

export function shapeOf(source: string): Shape {
  const known = SHAPES.get(source);
  if (known) return known;
  const words: string[] = [];
  const slots: (Slot | undefined)[] = [];
  let open: { names: string[]; texts: string[] } | undefined;
  let tail = '';
  let literal = 0;
  for (const part of parseTemplate(source)) {
    if (part.kind === 'placeholder') {
      open ??= { names: [], texts: [] };
      open.names.push(part.name);
      open.texts.push(tail);
      tail = '';
      continue;
    }
    literal += part.text.replace(/\s+/g, '').length;
    const { text } = part;
    let last = 0;
    eachWord(text, (start, end) => {
      open?.texts.push(tail + text.slice(last, start));
      slots[words.length] = open;
      open = undefined;
      tail = '';
      words.push(foldText(text, start, end));
      last = end;
    });
    tail += text.slice(last);
  }
  open?.texts.push(tail);
  slots[words.length] = open;
  const weights = words.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ending = /[^\p{L}\p{N}\s{}]*$/u.exec(source)![0];
  const shape = {
    source,
    words,
    allWords: wordsOf(source),
    weights,
    slots,
    total,
    literal,
    ending,
  };
  SHAPES.set(source, shape);
  return shape;
}

/** How much a word counts towards a match. */
export function weightOf(word: string): number {
  return SLIGHT.has(word) ? SLIGHT_WEIGHT : 1;
}

/**
 * What stands in a slot's place in a text, by placeholder name. Punctuation of the template is
 * taken off where it is there; a text that lacks it (cut off, mistyped) still gives values.
 */
export function capture(slot: Slot, raw: string, into: Record<string, string>): void {
  const last = slot.names.length;
  let rest = withoutStart(raw, slot.texts[0]!);
  rest = withoutEnd(rest, slot.texts[last]!);
  slot.names.forEach((name, index) => {
    let value = rest;
    if (index + 1 < last) {
      const between = slot.texts[index + 1]! || ' ';
      const at = rest.indexOf(between);
      value = at < 0 ? rest : rest.slice(0, at);
      rest = at < 0 ? '' : rest.slice(at + between.length);
    }
    if (!Object.hasOwn(into, name)) into[name] = value;
  });
}

function withoutStart(raw: string, text: string): string {
  if (raw.startsWith(text)) return raw.slice(text.length);
  let rest = raw.trimStart();
  for (const char of text.trim()) if (rest.startsWith(char)) rest = rest.slice(1).trimStart();
  return rest;
}

function withoutEnd(raw: string, text: string): string {
  if (raw.endsWith(text)) return raw.slice(0, raw.length - text.length);
  let rest = raw.trimEnd();
  for (const char of [...text.trim()].reverse())
    if (rest.endsWith(char)) rest = rest.slice(0, -char.length).trimEnd();
  return rest;
}
