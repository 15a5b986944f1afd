/** Errors without a code → the rows whose message they have, and of a reply that has none, its status's. */
import { beginning, plainWords } from '../match/begins.ts';
import type { Match } from '../match/match.ts';
import type { Index, IndexRow } from '../index/prepare.ts';
import type { Said } from '../read.ts';
import type { Candidate } from '../types.ts';
import { candidate, NO_VALUES, tiedCandidates } from '../index/rows.ts';
import { byStatus, type Choice } from './choose.ts';
import type { FoundError } from './group.ts';
import type { Home } from './home.ts';
import { NOTHING, type Ranked } from './ranked.ts';
import { BREAKS_OFF, DIFFERS, hasMessage, WORD_FOR_WORD } from './reasons.ts';

/** The rows whose message the text has, narrowed by catalog and status. */
export function byMessage(found: FoundError, said: Said, home: Home, index: Index): Ranked {
  const { best, rest, strange, isHome } = choicesFor(found, said, home, index);
  // A reply that a fixed string tells is its catalog's, also where another one has the message.
  const alone = !isHome && home.signed ? byStatusAlone(found, home, index) : NOTHING;
  const sure = certainty(best[0]!.match!) / (alone.rows.length ? 2 : 1) / best.length;
  const make = ({ row, match }: Choice, confidence: number): Candidate =>
    candidate(row, match!.args, {
      confidence,
      because: whyMessage(match!, row, found),
      via: 'message',
      cut: match!.alignment.cut && !match!.exact,
    });
  const rows = best.map(({ row }) => row);
  return {
    rows: [
      ...alone.rows,
      ...best.map((choice) => make(choice, sure)),
      ...rest.map((choice) => make(choice, sure / 2)),
    ],
    facts: [
      ...alone.facts,
      ...(strange === null
        ? []
        : [{ kind: 'status-unknown-for-message', status: strange, rows } as const]),
      ...(best.length > 1 ? [{ kind: 'tie', rows, status: strange } as const] : []),
    ],
    code: false,
  };
}

/**
 * The rows that a message may be of: the best, which fit equally well, and those that come near. Where
 * the catalog whose reply it is has any, no other one's.
 */
function choicesFor(found: FoundError, said: Said, { catalog }: Home, index: Index) {
  const { tied, near } = said.hit!;
  const ofHome = (choices: readonly Choice[]): Choice[] =>
    choices.filter(({ row }) => row.code.catalog === catalog);
  const first = [...rowsOfHit(tied, index), ...begun(said, index)];
  const next = rowsOfHit(near, index);
  const own = ofHome(first).length ? ofHome(first) : ofHome(next);
  const isHome = own.length > 0;
  const { choices: best, strange } = byStatus(isHome ? own : first, found);
  const others = byStatus(isHome ? ofHome(next) : next, found).choices;
  const rest = others.filter(({ row }) => best.every((choice) => choice.row !== row));
  return { best, rest, strange, isHome };
}

/**
 * The rows of all other messages that a text may be the beginning of, where it is that of the one that
 * it comes nearest to: they fit as well, however long they go on.
 */
function begun({ hit, text }: Said, index: Index): Choice[] {
  const { tied } = hit!;
  const [first] = tied as [Match];
  const words = plainWords(text);
  if (first.exact || beginning(first.template.source, words) < words.length) return [];
  const own = new Set(tied.map(({ template }) => template));
  // What begins with the same text begins with the same word, which few messages do.
  const [head] = first.template.words;
  return index.templates.flatMap((template) => {
    if (template.words[0] !== head || own.has(template)) return [];
    if (beginning(template.source, words) < words.length) return [];
    const coverage = words.length / plainWords(template.source).length;
    const alignment = { ...first.alignment, cut: true };
    const match = { ...first, template, alignment, coverage, args: NO_VALUES };
    return index.rowsOf[template.number]!.map((row) => ({ row, match }));
  });
}

/** The rows of some messages, those that are there to their end first. */
export function rowsOfHit(matches: readonly Match[], index: Index): Choice[] {
  return matches
    .flatMap((match) => index.rowsOf[match.template.number]!.map((row) => ({ row, match })))
    .sort(
      (a, b) =>
        Number(b.match.ended) - Number(a.match.ended) || a.row.code.order - b.row.code.order,
    );
}

/** How likely a match is right, apart from ties. A single literal word is hardly a message. */
function certainty({ template, coverage, exact }: Match): number {
  if (template.words.length < 2) return 0.4;
  return exact ? WORD_FOR_WORD : 0.9 * Math.min(1, coverage);
}

function whyMessage(
  { exact, coverage, alignment, args }: Match,
  row: IndexRow,
  found: FoundError,
): string {
  const how = exact
    ? hasMessage(args)
    : alignment.cut
      ? BREAKS_OFF
      : coverage < 1
        ? DIFFERS
        : 'The text has the words of this message';
  const status = found.statuses.some((mention) => mention.status === row.status);
  return `${how}${status ? `, and HTTP status ${row.status}` : ''}.`;
}

/** Replies without a code, known by their shape: the rows of the status. */
export function byStatusAlone(
  { statuses }: FoundError,
  { catalog: home }: Home,
  index: Index,
): Ranked {
  const status = statuses.find(({ sure }) => sure)?.status;
  if (!home?.unnamed || status === undefined) return NOTHING;
  const rows = index.codes
    .filter(({ catalog }) => catalog === home)
    .flatMap((code) => code.rows.filter((row) => row.status === status));
  return {
    rows: tiedCandidates(rows, {
      confidence: 0.8,
      because: `The text is a reply of ${home.name} with HTTP status ${status}.`,
      via: 'status',
    }),
    facts: rows.length > 1 ? [{ kind: 'tie', rows }] : [],
    code: false,
  };
}
