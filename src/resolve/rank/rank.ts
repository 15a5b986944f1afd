/** One error of a text → the rows that it may be, best first, and why. */
import { byStatus, rowsOfCode, type Choice, type Chosen } from './choose.ts';
import type { CodeMention } from '../extract/codes.ts';
import type { Fact } from '../notes/facts.ts';
import { isOf, type FoundError } from './group.ts';
import { beginning, plainWords } from '../match/begins.ts';
import type { Match } from '../match/match.ts';
import type { CatalogData } from '../index/index-data.ts';
import type { Index, IndexRow } from '../index/prepare.ts';
import type { Said } from '../read.ts';
import {
  BREAKS_OFF,
  DIFFERS,
  givesNumber,
  hasMessage,
  NAMED,
  namesCode,
  nothingElse,
  OPEN,
  WORD_FOR_WORD,
} from './reasons.ts';
import { candidate, NO_VALUES, tiedCandidates, type Code } from '../index/rows.ts';
import { wordsOf } from '../text/tokens.ts';
import type { Candidate } from '../types.ts';

const NOTHING: Ranked = { rows: [], facts: [], code: false };

interface Ranked {
  readonly rows: readonly Candidate[];
  readonly facts: readonly Fact[];
  /** Whether the text names a code of the catalog for this error. */
  readonly code: boolean;
}

/**
 * The rows of one error.
 *
 * @param text what the offsets in `found` are offsets into
 */
export function answerFor(found: FoundError, text: string, index: Index): Ranked {
  const { code, said } = found;
  if (code?.kind === 'foreign')
    return { rows: [], facts: [{ kind: 'foreign-code', mention: code }], code: false };
  if (code?.kind === 'known') return named(found, text, index);
  const known = said?.hit ? byMessage(found, said, text, index) : byStatusAlone(found, text, index);
  return code
    ? { ...known, facts: [{ kind: 'unknown-code', mention: code }, ...known.facts] }
    : known;
}

/** A code that the text names: its rows, then those of a message that contradicts it. */
function named(found: FoundError, text: string, index: Index): Ranked {
  const code = found.code!;
  const chosen = rowsOfCode(found, text, index);
  const { choices, strange } = chosen;
  const certainty =
    (choices.length > 1 ? OPEN : NAMED) *
    (strange === null ? 1 : 0.9) *
    (mayBeStatus(code, index) ? 0.5 : 1);
  const rows = choices.map(({ row, match }) =>
    candidate(row, match?.args ?? NO_VALUES, {
      confidence: certainty / choices.length,
      because: whyCode(code, row, chosen),
      via: 'code',
    }),
  );
  const others = contradicting(found, chosen, index);
  const all = choices.map(({ row }) => row);
  const facts: Fact[] = [];
  if (others.length)
    facts.push({
      kind: 'contradiction',
      code: all[0]!.code,
      rows: others.map(({ row }) => row),
    });
  const ofStatus = strange === null ? [] : rowsWithStatus(all[0]!.code, strange);
  if (strange !== null) {
    const kind = ofStatus.length ? 'status-of-another-row' : 'status-unknown-for-code';
    facts.push({ kind, status: strange, rows: all });
  }
  if (code.codes.length > 1) facts.push({ kind: 'shared-spelling', mention: code });
  else if (all.length > 1) facts.push({ kind: 'tie', rows: all });
  const also = others.map(({ row, match }) =>
    candidate(row, match!.args, {
      confidence: 0.4 / others.length,
      because: `The text's message is that of ${row.code.label}, though it names ${code.spelling}.`,
      via: 'message',
    }),
  );
  return { rows: [...rows, ...ofStatus, ...also], facts, code: true };
}

/** The rows of a code with a status that the text gives beside another row's message. */
function rowsWithStatus({ rows, label }: Code, status: number): Candidate[] {
  const own = rows.filter((row) => row.status === status);
  return tiedCandidates(own, {
    confidence: 0.4,
    because: `${namesCode(label)}, and this is its row with HTTP status ${status}.`,
    via: 'code',
  });
}

/** Whether a number that is all of the text is as well a status that replies come with. */
export function mayBeStatus({ bare, written }: CodeMention, { statuses }: Index): boolean {
  return Boolean(bare) && statuses.has(Number(written));
}

/** The share of its own message from which on a code is not contradicted. */
const AGREES = 0.8;

function contradicting(found: FoundError, { choices }: Chosen, index: Index): readonly Choice[] {
  const { said } = found;
  if (!said?.hit || choices.some(({ match }) => match && match.coverage >= AGREES)) return [];
  if (isOf(said, found.code!)) return [];
  // A text that breaks off may be the beginning of the code's own message.
  const words = plainWords(said.text);
  if (choices.some(({ row }) => beginning(row.template.source, words))) return [];
  return byStatus(rowsOfHit(said.hit.tied, index), found).choices;
}

function whyCode(
  { written, alias, bare }: CodeMention,
  row: IndexRow,
  { by, choices }: Chosen,
): string {
  const { label, rows } = row.code;
  const name = !alias && bare ? givesNumber(label, written) : namesCode(label, alias);
  const same = choices.filter((choice) => choice.row.code === row.code).length;
  if (by.length && same > 1)
    return `${name}, and its ${by.join(' and ')} ${by.length > 1 ? 'leave' : 'leaves'} ${same} of its ${rows.length} rows.`;
  if (by.length)
    return `${name}, and its ${by.join(' and ')} ${by.length > 1 ? 'choose' : 'chooses'} this row.`;
  if (same === 1 || rows.length === 1) return `${name}.`;
  return nothingElse(name, same);
}

/** The rows whose message the text has, narrowed by catalog and status. */
function byMessage(found: FoundError, said: Said, text: string, index: Index): Ranked {
  const { tied, near } = said.hit!;
  const home = homeOf(found, text, index);
  const isHome = ({ row }: Choice): boolean => row.code.catalog === home;
  const first = [...rowsOfHit(tied, index), ...begun(said, index)];
  const next = rowsOfHit(near, index);
  // What a reply looks like tells whose it is, whatever other catalogs have word for word.
  const own = first.some(isHome) ? first.filter(isHome) : next.filter(isHome);
  const { choices: best, strange } = byStatus(own.length ? own : first, found);
  const rest = byStatus(own.length ? next.filter(isHome) : next, found).choices.filter(({ row }) =>
    best.every((choice) => choice.row !== row),
  );
  const all = best.map(({ row }) => row);
  let sure = certainty(best[0]!.match!);
  const isOthers = !own.length && home !== undefined && home === signedBy(found, text, index);
  const alone = isOthers ? byStatusAlone(found, text, index) : NOTHING;
  if (alone.rows.length) sure /= 2;
  const make = ({ row, match }: Choice, confidence: number): Candidate =>
    candidate(row, match!.args, {
      confidence,
      because: whyMessage(match!, row, found),
      via: 'message',
      cut: match!.alignment.cut && !match!.exact,
    });
  return {
    rows: [
      ...alone.rows,
      ...best.map((choice) => make(choice, sure / best.length)),
      ...rest.map((choice) => make(choice, (sure / best.length) * 0.5)),
    ],
    facts: [
      ...alone.facts,
      ...(strange === null
        ? []
        : [{ kind: 'status-unknown-for-message', status: strange, rows: all } as const]),
      ...(best.length > 1 ? [{ kind: 'tie', rows: all, status: strange } as const] : []),
    ],
    code: false,
  };
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
  return index.templates.flatMap((template) => {
    if (own.has(template) || beginning(template.source, words) < words.length) return [];
    const coverage = words.length / plainWords(template.source).length;
    const alignment = { ...first.alignment, cut: true };
    const match = { ...first, template, alignment, coverage, args: NO_VALUES };
    return index.rowsOf[template.number]!.map((row) => ({ row, match }));
  });
}

function rowsOfHit(matches: readonly Match[], index: Index): Choice[] {
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
function byStatusAlone(found: FoundError, text: string, index: Index): Ranked {
  const home = homeOf(found, text, index);
  const status = found.statuses.find(({ sure }) => sure)?.status;
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

/** Characters around an error in which its reply's fixed strings are looked for. */
const AROUND = 1000;

/**
 * Problem details (RFC 9457, section 3.1) have a `status` and a `detail`, as SCIM's errors have, and a
 * `title`, which those have not (RFC 7644, section 3.12).
 */
const PROBLEM_TITLE = /\btitle\\{0,8}["']?\s{0,8}[:=]/i;

/** The catalog that a fixed string of its replies tells. */
function signedBy({ start, end }: FoundError, text: string, index: Index): CatalogData | undefined {
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND).toLowerCase();
  return index.catalogs.find(({ signs }) => signs.some((sign) => around.includes(sign)));
}

/** The catalog whose replies look like this one, by a fixed string or the name of the field. */
function homeOf(found: FoundError, text: string, index: Index): CatalogData | undefined {
  const { said, start, end } = found;
  const signed = signedBy(found, text, index);
  if (signed || !said?.field) return signed;
  if (PROBLEM_TITLE.test(text.slice(Math.max(0, start - AROUND), end + AROUND))) return undefined;
  const { name } = said.field;
  const owners = index.catalogs.filter(({ fields }) =>
    fields.some(([field, part]) => part === 'message' && wordsOf(field).join('') === name),
  );
  return owners.length === 1 ? owners[0] : undefined;
}
