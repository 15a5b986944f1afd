/** One error of a text → the rows that it may be, best first, and why. */
import type { CodeMention } from '../extract/codes.ts';
import { beginning, plainWords } from '../match/begins.ts';
import type { Fact } from '../notes/facts.ts';
import type { Index, IndexRow } from '../index/prepare.ts';
import { candidate, NO_VALUES, tiedCandidates, type Code } from '../index/rows.ts';
import type { Candidate } from '../types.ts';
import { byMessage, byStatusAlone, rowsOfHit } from './by-message.ts';
import { byStatus, rowsOfCode, WHOLE, type Choice, type Chosen } from './choose.ts';
import { isOf, type FoundError } from './group.ts';
import { homeOf } from './home.ts';
import type { Ranked } from './ranked.ts';
import { givesNumber, NAMED, namesCode, nothingElse, OPEN } from './reasons.ts';

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
  const home = homeOf(found, text, index);
  const known = said?.hit ? byMessage(found, said, home, index) : byStatusAlone(found, home, index);
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

function contradicting(found: FoundError, { choices }: Chosen, index: Index): readonly Choice[] {
  const { said } = found;
  if (!said?.hit || choices.some(({ match }) => match && match.coverage >= WHOLE)) return [];
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
