/** Which rows of a code a text is about. */
import { NO_STATUS } from '../../catalog/no-status.ts';
import { align } from '../match/align.ts';
import { beginning, plainWords } from '../match/begins.ts';
import type { FoundError } from './group.ts';
import { rangeOf, type Range } from '../match/range.ts';
import { matchOf, type Match } from '../match/match.ts';
import type { Index, IndexRow } from '../index/prepare.ts';
import { capture, type Template } from '../index/template.ts';
import { tokenise } from '../text/tokens.ts';

/** A row with what speaks for it. */
export interface Choice {
  readonly row: IndexRow;
  readonly match: Match | null;
}

export interface Chosen {
  /** Rows that are equally likely. */
  readonly choices: readonly Choice[];
  /** What told them from the other rows. */
  readonly by: readonly ('status' | 'message')[];
  /** A status that the text has and none of the rows. */
  readonly strange: number | null;
}

/** The rows of a code that fit the message and status of the text. */
export function rowsOfCode(found: FoundError, text: string, index: Index): Chosen {
  const rows = found.code!.codes.flatMap((code) => code.rows);
  const range = rangeFor(found, text, index);
  const fits = new Map<Template, Match | null>();
  for (const { template } of rows)
    if (!fits.has(template)) fits.set(template, bestFit(template, range, index));
  const by: ('status' | 'message')[] = [];
  let choices: Choice[] = rows.map((row) => ({ row, match: fits.get(row.template)! }));
  const fitting = fittingOf(choices, saidBy(found, text));
  if (fitting.length && fitting.length < choices.length) {
    by.push('message');
    choices = fitting;
  }
  const narrowed = byStatus(choices, found);
  if (narrowed.choices.length < choices.length) by.push('status');
  return { choices: narrowed.choices, by, strange: narrowed.strange };
}

/** Letters of a message's beginning that tell it from what happens to stand there. */
const SHORTEST = 3;
/** The share of a message from which on a text has it, and does not contradict its code. */
export const WHOLE = 0.8;

/** The rows whose message a text has; else has the beginning of, or a part that no other has. */
function fittingOf(choices: readonly Choice[], said: string): Choice[] {
  const best = Math.max(...choices.map(({ match }) => worth(match)));
  if (said.length >= SHORTEST && best < WHOLE) {
    const begun = choices.filter(({ row }) => beginning(row.template.source, said) > 0);
    if (begun.length) return begun;
    const words = said.split(' ');
    const having = choices.filter(({ row }) => {
      const own = new Set(plainWords(row.template.source).split(' '));
      return words.every((word) => own.has(word));
    });
    if (having.length) return having;
  }
  return best > 0 ? choices.filter(({ match }) => worth(match) > best - 0.05) : [];
}

/** What a text says of a code besides its name: in its field, or behind it on the same line. */
function saidBy({ code, said }: FoundError, text: string): string {
  if (said) return plainWords(said.text);
  const line = /^.{0,200}/.exec(text.slice(code!.end))![0];
  return plainWords(line);
}

/** A message that a code's template covers by less tells nothing. */
const TELLING = 0.5;

function worth(match: Match | null): number {
  return match && match.coverage >= TELLING ? match.coverage + match.exact / 10 : 0;
}

/** Keeps the rows whose status the text gives, where there are any. */
export function byStatus<C extends { row: IndexRow }>(
  choices: readonly C[],
  { statuses }: FoundError,
): { choices: readonly C[]; strange: number | null } {
  for (const sure of [true, false])
    for (const mention of statuses) {
      if (mention.sure !== sure) continue;
      const same = choices.filter(({ row }) => row.status === mention.status);
      if (same.length) return { choices: same, strange: null };
    }
  // Where the vendor gives no status, none is a contradiction.
  const given = choices.some(({ row }) => row.status !== NO_STATUS);
  return { choices, strange: (given && statuses.find(({ sure }) => sure)?.status) || null };
}

/** Characters around a code that its message is looked for in. */
const AROUND = 1500;

/** Where an error's message may be: in its field, else around its code. */
function rangeFor({ said, start, end }: FoundError, text: string, index: Index): Range {
  if (said?.field)
    return rangeOf(tokenise(said.text, index.lexicon), index, { whole: true, field: true });
  const around = text.slice(Math.max(0, start - (said ? 0 : 200)), said ? end : end + AROUND);
  return rangeOf(tokenise(said ? said.text : around, index.lexicon), index, {
    whole: Boolean(said),
  });
}

/** Places of one word that a template is laid at. */
const PLACES = 4;

/** The best way to lay a template over a text, however badly it fits. */
function bestFit(template: Template, range: Range, index: Index): Match | null {
  let best = template.words.length === 0 && range.whole ? anything(template, range) : null;
  template.words.forEach((word, place) => {
    for (const token of range.places.of(word).slice(0, PLACES)) {
      const laid = align(template, place, token, range, index.lexicon);
      if (laid.found < Math.min(2, template.words.length)) continue;
      if (!best || laid.weight > best.alignment.weight) best = matchOf(laid, range);
    }
  });
  return best;
}

/** A template without words, and maybe without a value, fits any message and says the least about it. */
function anything(template: Template, { tokens }: Range): Match {
  const args: Record<string, string> = Object.create(null);
  const [value] = template.slots;
  if (value) capture(value, tokens.text.trim(), args);
  return {
    template,
    start: 0,
    end: tokens.text.length,
    args,
    coverage: TELLING,
    strength: 0,
    exact: 0,
    literal: 0,
    ended: true,
    alignment: {
      template,
      at: new Int32Array(0),
      weight: 0,
      found: 0,
      exact: 0,
      extra: 0,
      cut: false,
      first: 0,
      last: 0,
    },
  };
}
