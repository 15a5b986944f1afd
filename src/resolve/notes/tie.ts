/** Rows that fit a text equally: what there is to say of them. */
import { count } from '../../catalog/count.ts';
import { NO_STATUS } from '../../catalog/no-status.ts';
import { literalOf } from '../index/literal.ts';
import type { Code, Row } from '../index/rows.ts';
import { list } from './say.ts';
import type { Note } from '../types.ts';

/**
 * How many rows or codes fit equally, and what would tell them apart.
 *
 * @param given a status that the text gives and that none of them has
 */
export function tie(rows: readonly Row[], given: number | null = null): Note {
  const codes = codesAmong(rows);
  const statuses = given === null ? statusesAmong(rows) : [];
  const what =
    codes.length > 1
      ? sharedBy(codes, rows)
      : rows.length < codes[0]!.rows.length
        ? `${rows.length} replies of ${codes[0]!.label} fit.`
        : `${codes[0]!.label} stands for ${rows.length} different replies.`;
  const decider = codes.length > 1 ? 'error code' : 'message';
  const same = codes.length === 1 && new Set(rows.map(({ source }) => source)).size === 1;
  const breaks =
    same && !statuses.length
      ? ''
      : statuses.length === rows.length
        ? `The HTTP status would tell which: ${list(statuses.map(String))}.`
        : statuses.length > 1
          ? `The HTTP status would narrow it down; the ${decider} would tell which.`
          : `The ${decider} would tell which.`;
  return { kind: 'tie', text: `${what} ${breaks}`.trimEnd(), codes: codes.map(({ id }) => id) };
}

/** What codes have in common whose messages fit: messages that differ in punctuation alone are one to a reader. */
function sharedBy(codes: readonly Code[], rows: readonly Row[]): string {
  const labels = list(codes.map(({ label }) => label));
  const messages = new Set(rows.map(({ source }) => literalOf(source).join(' ')));
  return messages.size === 1
    ? `${count(codes.length, 'code')} carry this message: ${labels}.`
    : `The messages of ${labels} fit equally well.`;
}

/** The codes of some rows, each once. */
export function codesAmong(rows: readonly Row[]): Code[] {
  return [...new Set(rows.map(({ code }) => code))];
}

/** The statuses of some rows, each once; none is not one. */
export function statusesAmong(rows: readonly Row[]): number[] {
  return [...new Set(rows.map(({ status }) => status))].filter((status) => status !== NO_STATUS);
}
