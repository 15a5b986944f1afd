/** Parts found in a text → errors: which status and message go with which code. */
import type { CodeMention } from '../extract/codes.ts';
import type { Field } from '../extract/fields.ts';
import { SHORT } from '../match/accept.ts';
import type { Parts, Said } from '../read.ts';
import { lowerBound } from '../text/sorted.ts';
import type { StatusMention } from '../extract/statuses.ts';

/** One error of a text. */
export interface FoundError {
  readonly code: CodeMention | null;
  readonly said: Said | null;
  readonly statuses: readonly StatusMention[];
  readonly start: number;
  readonly end: number;
}

export interface Errors {
  /** In order of appearance. */
  readonly errors: readonly FoundError[];
  /** Codes that only stand in a value of another error's message. */
  readonly inner: readonly CodeMention[];
}

/** Parts that stand in one JSON object or listing. A part in running text is a unit of its own. */
interface Unit extends FoundError {
  readonly record: number;
}

/** The errors of a text. */
export function errorsIn(parts: Parts): Errors {
  const { units, inner } = unitsIn(parts);
  const errors: FoundError[] = [];
  units.forEach((unit, index) => {
    const last = errors.at(-1);
    const next = units[index + 1];
    if (last && fits(last, unit) && !(next && leansOn(next, unit, last, parts.tokens.text)))
      errors[errors.length - 1] = merged(last, unit);
    else errors.push(unit);
  });
  return { errors, inner };
}

function merged(one: FoundError, two: FoundError): FoundError {
  return {
    code: one.code ?? two.code,
    said: one.said ?? two.said,
    statuses: together(one.statuses, two.statuses),
    start: one.start,
    end: Math.max(one.end, two.end),
  };
}

/** Statuses of one error, each once as sure and once as not. */
function together(one: readonly StatusMention[], two: readonly StatusMention[]): StatusMention[] {
  const isNew = (mention: StatusMention): boolean =>
    !one.some(({ status, sure }) => status === mention.status && sure === mention.sure);
  return one.length < MOST_STATUSES ? [...one, ...two.filter(isNew)] : [...one];
}

const MOST_STATUSES = 8;

/** Whether two parts can be of one error: neither says what the other contradicts. */
function fits(one: FoundError, two: FoundError): boolean {
  if (one.code && two.code && one.code.spelling !== two.code.spelling) return false;
  if (one.said && two.said && !sameMessage(one.said, two.said)) return false;
  const sure = (found: FoundError): number | undefined =>
    found.statuses.find((s) => s.sure)?.status;
  const [a, b] = [sure(one), sure(two)];
  return a === undefined || b === undefined || a === b;
}

function sameMessage(one: Said, two: Said): boolean {
  const [a, b] = [one.hit?.tied[0]?.template, two.hit?.tied[0]?.template];
  return a === b && (a !== undefined || one.text === two.text);
}

function isStatus({ code, said }: FoundError): boolean {
  return !code && !said;
}

/** Whether a message is one of those that a code is documented with. */
export function isOf({ hit }: Said, { codes }: CodeMention): boolean {
  const own = new Set(codes.flatMap(({ rows }) => rows.map(({ template }) => template)));
  return Boolean(hit?.tied.some(({ template }) => own.has(template)));
}

/** Longer stretches between two parts are as good as a line's end. */
const FAR = 2000;

/** Whether a status that stands between two errors belongs to the one that follows. */
function leansOn(next: FoundError, status: FoundError, before: FoundError, text: string): boolean {
  if (status.code && !status.said && before.said?.hit && !before.code && next.said && !next.code)
    return isOf(next.said, status.code) && !isOf(before.said, status.code);
  if (!isStatus(status) || isStatus(next) || isStatus(before)) return false;
  const far = (from: number, to: number): boolean =>
    to - from > FAR || text.slice(from, to).includes('\n');
  const [back, ahead] = [far(before.end, status.start), far(status.end, next.start)];
  return back && (!ahead || before.statuses.length > 0 || status.statuses[0]!.leads);
}

/** Codes, messages and statuses in order, those of one record together. */
function unitsIn({ codes, said, statuses, fields, tokens }: Parts): {
  units: Unit[];
  inner: CodeMention[];
} {
  const records = recordsOf(fields, tokens.text);
  const starts = fields.map(({ from }) => from);
  const recordAt = (offset: number): number => {
    const field = lowerBound(starts, offset + 1) - 1;
    return field >= 0 && offset <= fields[field]!.to ? records[field]! : -1;
  };
  const messages = said.filter(({ hit, leads }) => leads || !hit);
  const messageStarts = messages.map(({ start }) => start);
  const around = ({ start }: { start: number }): Said | undefined => {
    const message = messages[lowerBound(messageStarts, start + 1) - 1];
    return message && start < message.end ? message : undefined;
  };
  const outer = codes.filter((code) => !around(code));
  const coded = new Set(outer.map(({ start }) => recordAt(start)));
  // A code in a message's value is the error's own where the error has no other.
  const isInner = (code: CodeMention): boolean => {
    const message = around(code);
    if (!message) return false;
    if (isWhole(message)) return true;
    return message.field ? coded.has(recordAt(message.start)) : outer.length > 0;
  };
  const shown = codes.filter((code) => !isInner(code));
  const unit = (
    { start, end }: { readonly start: number; readonly end: number },
    code: CodeMention | null,
    said: Said | null,
    own: readonly StatusMention[],
  ): Unit => ({ code, said, statuses: own, start, end, record: recordAt(start) });
  const parts = [
    ...shown.map((code) => unit(code, code, null, [])),
    ...said.map((message) => unit(message, null, message, [])),
    ...statuses
      .filter((status) => !around(status)?.hit)
      .map((status) => unit(status, null, null, [status])),
  ].sort((a, b) => a.start - b.start);
  const units: Unit[] = [];
  for (const part of parts) {
    const last = units.at(-1);
    if (last && part.record >= 0 && last.record === part.record && fits(last, part))
      units[units.length - 1] = { ...merged(last, part), record: part.record };
    else units.push(part);
  }
  return { units, inner: codes.filter(isInner) };
}

/**
 * Whether a message is there to its end, which is no value of it, or is so long that nothing else says
 * as much: what its values name is beside the point.
 */
function isWhole({ hit }: Said): boolean {
  return Boolean(
    hit?.tied.every(
      ({ exact, template }) =>
        exact &&
        (template.words.length > SHORT || /\w\W*$/.test(template.source.replace(/.*\}/s, ''))),
    ),
  );
}

/** Characters between two fields of one record. */
const BETWEEN = 200;

/** A number for each field: fields that only punctuation separates share one. */
function recordsOf(fields: readonly Field[], text: string): number[] {
  let record = 0;
  let seen = new Set<string>();
  let end = 0;
  return fields.map(({ part, start, to, value }, place) => {
    const around = (fields[place + 1]?.start ?? to) < to;
    const gap = text.slice(end, start);
    // What wraps the record is no part of it.
    const apart = gap.length > BETWEEN || !/^(?:[\s"'`\\,;*}|n])*$/.test(gap);
    if (apart || (part !== 'other' && seen.has(part))) {
      record += 1;
      seen = new Set();
    }
    if (value && !around) seen.add(part);
    end = Math.max(end, to);
    return record;
  });
}
