/** A message template, compiled for matching. */
import { parseTemplate, type Part } from '../../catalog/template.ts';
import { NO_WORDS, tokenise, wordsOf, type Lexicon } from '../text/tokens.ts';

/** Placeholders between two literal words: their names, and the punctuation around and between. */
interface Slot {
  readonly names: readonly string[];
  /** One more than names: before the first, between each two, after the last. */
  readonly texts: readonly string[];
}

export interface Template {
  readonly number: number;
  readonly source: string;
  /** Its text and placeholders. */
  readonly parts: readonly Part[];
  /** Lexicon numbers of the literal words. */
  readonly words: readonly number[];
  readonly weights: readonly number[];
  /**
   * `slots[n]`: the placeholders before word `n`, at `words.length` those at the end; undefined where two
   * words follow each other.
   */
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

/** Compiles a template; every literal word must be in the lexicon. */
export function compile(source: string, number: number, { numbers }: Lexicon): Template {
  const text = templateText(source);
  return new CompiledTemplate(
    number,
    text,
    text.words.map((word) => numbers.get(word)!),
  );
}

/**
 * Everything about a template that does not depend on a lexicon. The layout is made when it is first
 * asked for: few templates ever match.
 */
class TemplateText {
  readonly source: string;
  /** Its literal words. */
  readonly words: readonly string[];
  /** Those in placeholders, too. */
  readonly allWords: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  #layout: TemplateLayout | undefined;

  constructor(source: string) {
    this.source = source;
    this.words = parseTemplate(source).flatMap((part) =>
      part.kind === 'text' ? wordsOf(part.text) : [],
    );
    this.allWords = wordsOf(source);
    this.weights = this.words.map(weightOf);
    this.total = this.weights.reduce((sum, weight) => sum + weight, 0);
  }

  get layout(): TemplateLayout {
    return (this.#layout ??= layoutOf(this.source));
  }
}

/** Each message's text, kept: where a catalog is in many files, each lookup compiles some messages again. */
const TEXTS = new Map<string, TemplateText>();

/** A message as it is laid over texts, without what an index knows of its words. */
export function templateText(source: string): TemplateText {
  let text = TEXTS.get(source);
  if (!text) TEXTS.set(source, (text = new TemplateText(source)));
  return text;
}

class CompiledTemplate implements Template {
  readonly number: number;
  readonly words: readonly number[];
  readonly source: string;
  readonly weights: readonly number[];
  readonly total: number;
  readonly #text: TemplateText;

  constructor(number: number, text: TemplateText, words: readonly number[]) {
    this.number = number;
    this.words = words;
    this.source = text.source;
    this.weights = text.weights;
    this.total = text.total;
    this.#text = text;
  }

  get parts(): TemplateLayout['parts'] {
    return this.#text.layout.parts;
  }
  get slots(): TemplateLayout['slots'] {
    return this.#text.layout.slots;
  }
  get literal(): number {
    return this.#text.layout.literal;
  }
  get ending(): string {
    return this.#text.layout.ending;
  }
}

type TemplateLayout = Pick<Template, 'parts' | 'slots' | 'literal' | 'ending'>;

function layoutOf(source: string): TemplateLayout {
  const slots: (Slot | undefined)[] = [];
  let open: { names: string[]; texts: string[] } | undefined;
  let tail = '';
  let literal = 0;
  let count = 0;
  const parts = parseTemplate(source);
  for (const part of parts) {
    if (part.kind === 'placeholder') {
      open ??= { names: [], texts: [] };
      open.names.push(part.name);
      open.texts.push(tail);
      tail = '';
      continue;
    }
    const { text } = part;
    literal += text.replace(/\s+/g, '').length;
    const tokens = tokenise(text, NO_WORDS);
    let last = 0;
    for (let token = 0; token < tokens.count; token += 1) {
      open?.texts.push(tail + text.slice(last, tokens.start[token]));
      slots[count] = open;
      open = undefined;
      tail = '';
      count += 1;
      last = tokens.end[token]!;
    }
    tail += text.slice(last);
  }
  open?.texts.push(tail);
  slots[count] = open;
  const ending = /[^\p{L}\p{N}\s{}]*$/u.exec(source)![0];
  return { parts, slots, literal, ending };
}

/** How much a word counts towards a match. */
function weightOf(word: string): number {
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
