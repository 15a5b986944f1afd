/**
 * What a text determines, worked out from the catalog alone.
 *
 * A text shows some of a code, a status and a message. The rows that agree with all of it cannot be
 * told apart, so the right answer is the tie of them. Of several templates that a message fits, the
 * one with the most literal characters is meant: `Invalid token.` is that message and not
 * `Invalid {0}` with a value. Differences of case, spaces and final punctuation are too weak to
 * decide: an answer may use them or not.
 */
import { parseTemplate } from '../../src/catalog/template.ts';
import type { Row } from '../../src/catalog/types.ts';
import type { Shown } from './failure.ts';

export interface Right {
  /** At least one of them has to be among the answer's leading rows. */
  readonly wanted: readonly Row[];
  /** No other row may be among the leading rows. */
  readonly accepted: ReadonlySet<Row>;
}

/** The right answer to a text that tells of `row` and shows `shown` of it. */
export function rightAnswer(row: Row, shown: Shown, rows: readonly Row[]): Right {
  const named = rows.filter(
    (other) =>
      (shown.code === null || other.code === shown.code) &&
      (!shown.scim || other.code.startsWith('SCIM.')),
  );
  const { wanted, alike } = byMessage(row, shown, named);
  const narrowed =
    shown.status === null ? alike : alike.filter((other) => other.status === shown.status);
  const fitting = wanted.filter((other) => shown.status === null || other.status === shown.status);
  // Part of a message need not be compared if the code is known.
  const lenient = shown.code !== null && !shown.whole;
  const accepted = lenient
    ? named.filter((other) => shown.status === null || other.status === shown.status)
    : narrowed;
  return { wanted: fitting, accepted: new Set(accepted) };
}

function byMessage(row: Row, shown: Shown, rows: readonly Row[]): { wanted: Row[]; alike: Row[] } {
  const { message, whole } = shown;
  if (message === null) return { wanted: [row], alike: [...rows] };
  const text = loose(message);
  const scores = rows.map((other) => fitOf(text, literals(other.message), whole));
  const best = Math.max(0, ...new Set(scores));
  const fullest = rows.filter((_, index) => scores[index] === best);
  // The message is another row's, to the letter, where a value made it so: then that is right too.
  const wanted = fullest.includes(row) ? [row] : [row, ...fullest];
  const keys = new Set(wanted.concat(fullest).map((other) => key(other.message)));
  return { wanted, alike: rows.filter((other) => keys.has(key(other.message))) };
}

/** A template's literal texts in order; null stands for a placeholder. */
type Literals = readonly (string | null)[];

/**
 * How many literal characters of a template a message shows, both made loose, or -1 where it does not
 * fit. With `whole` false, the message is only a beginning.
 */
function fitOf(text: string, parts: Literals, whole: boolean): number {
  let [at, score, open] = [0, 0, false];
  for (let index = 0; index < parts.length; index += 1) {
    const literal = parts[index]!;
    if (literal === null) {
      open = true;
      continue;
    }
    const found = place(text, literal, at, open, whole && index === parts.length - 1);
    if (found < 0) {
      if (whole) return -1;
      if (open) return score;
      return literal.startsWith(text.slice(at)) ? score + text.length - at : -1;
    }
    at = found + literal.length;
    score += literal.length;
    open = false;
  }
  return !whole || open || at === text.length ? score : -1;
}

/** Where a literal stands from `at` on: right there, at the text's end, or after any value. */
function place(text: string, literal: string, at: number, open: boolean, last: boolean): number {
  if (!open) return text.startsWith(literal, at) ? at : -1;
  if (!last) return text.indexOf(literal, at);
  const end = text.length - literal.length;
  return end >= at && text.endsWith(literal) ? end : -1;
}

const literals = remembered((template: string): Literals =>
  parseTemplate(template).map((part) => (part.kind === 'text' ? loose(part.text) : null)),
);

/** A template without what is too weak to decide: case, spaces, placeholder names, the end's dots. */
const key = remembered((template: string): string => {
  const plain = literals(template)
    .map((literal) => literal ?? '\u0000')
    .join('');
  return plain.replace(/[\s.:,;!]+$/, '').replace(/[.:,;!\s]+\u0000$/, '\u0000');
});

function loose(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** Caches a function by template: the templates are asked for with every message. */
function remembered<T>(make: (template: string) => T): (template: string) => T {
  const known = new Map<string, T>();
  return (template) => {
    let made = known.get(template);
    if (made === undefined) known.set(template, (made = make(template)));
    return made;
  };
}
