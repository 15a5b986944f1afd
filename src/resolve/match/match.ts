/** A template laid over a text → the message, with its values. */
import { fillParts } from '../../catalog/template.ts';
import type { Alignment } from './align.ts';
import { valueEnd, valueStart } from './bounds.ts';
import type { Range } from './range.ts';
import { capture, type Template } from '../index/template.ts';

export interface Match {
  readonly template: Template;
  /** The stretch of text, values included. */
  readonly start: number;
  readonly end: number;
  readonly args: Readonly<Record<string, string>>;
  /** Share of the template's literal words found, 0 to 1. */
  readonly coverage: number;
  /** What was found less what does not fit: longer literal matches are worth more. */
  readonly strength: number;
  /** 2: letter for letter; 1: but for case and blanks; 0: otherwise. A last full stop may lack. */
  readonly exact: 0 | 1 | 2;
  /** Literal characters of the template that the text has, blanks apart. */
  readonly literal: number;
  /** Whether the text has the template's last full stop, or whatever ends it. */
  readonly ended: boolean;
  readonly alignment: Alignment;
}

/** What a placeholder without a value costs: the message is probably another one. */
const EMPTY_VALUE = 0.3;
/** What the punctuation before a value is worth: `failed: {0}` fits `failed: x` better than `failed`. */
const MARK = 0.1;
/** What lacking the first word costs, on top of the word. */
const LATE_START = 0.6;

/** Takes the values out of an alignment. */
export function matchOf(alignment: Alignment, range: Range): Match {
  const { template, at, weight, extra } = alignment;
  const { text, start: starts, end: ends } = range.tokens;
  const args: Record<string, string> = Object.create(null);
  let start = starts[alignment.first]!;
  let end = ends[alignment.last]!;
  let marks = 0;
  let empty = 0;
  template.slots.forEach((slot, j) => {
    if (!slot) return;
    const before = at.findLastIndex((token, k) => k < j && token >= 0);
    const after = at.findIndex((token, k) => k >= j && token >= 0);
    // A text that breaks off says nothing of the values that would follow.
    if (after < 0 && before !== j - 1) return;
    const from = before < 0 ? valueStart(range, start) : ends[at[before]!]!;
    const to = after < 0 ? valueEnd(range, from, start) : starts[at[after]!]!;
    if (before < 0) start = from;
    if (after < 0) end = to;
    if (to > from || after >= 0) capture(slot, text.slice(from, to), args);
    const mark = slot.texts[0]!.trim();
    if (mark && to > from && text.startsWith(mark, from)) marks += 1;
    else if (slot.names.some((name) => args[name] !== undefined && !args[name].trim())) empty += 1;
  });
  const { ending } = template;
  if (!template.slots.at(-1) && text.startsWith(ending, end)) end += ending.length;
  const own = text.slice(start, end);
  const ended = own.endsWith(ending);
  const whole = ended ? own : own + ending;
  const filled = fillParts(template.parts, args);
  const exact = whole === filled ? 2 : alike(whole, filled) ? 1 : 0;
  // A text that breaks off lacks the rest for a reason; one that begins later does not.
  const lacking =
    (template.total - weight) / (alignment.cut ? 4 : 2) + (at[0]! < 0 ? LATE_START : 0);
  return {
    template,
    start,
    end,
    args,
    coverage: weight / template.total,
    strength: weight + marks * MARK - lacking - extra / 2 - empty * EMPTY_VALUE,
    exact,
    literal: exact ? template.literal - (ended ? 0 : ending.length) : 0,
    ended,
    alignment,
  };
}

/** Characters up to which case and blanks are looked at: a longer value says enough by itself. */
const COMPARED = 1000;

function alike(one: string, two: string): boolean {
  const squeezed = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  return one.length < COMPARED && squeezed(one) === squeezed(two);
}
