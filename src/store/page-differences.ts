/**
 * How a code's rows differ from the vendor's page without `changes.yaml` saying so. They are compared as
 * an import would compare them, so that what it writes is never a difference.
 */
import { assignAnchors, statusAnchor } from '../catalog/anchor.ts';
import type { CodeEntry } from '../catalog/build.ts';
import { rowsOfChange, type CodeChange } from '../catalog/changes.ts';
import type { Violation } from '../catalog/invariants.ts';
import { NO_STATUS } from '../catalog/no-status.ts';
import { mergeCode, type RowChange } from '../import/merge/code.ts';
import type { CodeFile } from '../import/file/code-file.ts';
import type { UpstreamRow } from '../import/read/rows.ts';

/** A page's rows of one code, with what the content says of it. */
interface Compared {
  readonly entry: CodeEntry;
  /** None where the page does not have the code. */
  readonly rows: readonly UpstreamRow[];
  /** Path of the page, for messages. */
  readonly page: string;
  /** Date of the page. */
  readonly imported: string;
  /** Changes of this code. */
  readonly changes: readonly CodeChange[];
}

/** Every difference that no change accounts for. */
export function pageDifferences(compared: Compared): Violation[] {
  const { entry, rows, imported } = compared;
  const found = mergeCode(toFile(entry), entry.code, rows, imported).changes;
  const surplus = found.filter(
    (change) => change.kind === 'withdrawn' && !isAdded(change, compared),
  );
  const live = entry.responses.filter(({ withdrawn }) => !withdrawn);
  return [
    ...(surplus.length && surplus.length === live.length && !rows.length
      ? [surplusCode(compared)]
      : surplus.map((change) => surplusRow(change, compared))),
    ...found.flatMap((change) => {
      if (change.kind === 'added') return [missingRow(change, compared)];
      return change.kind === 'reworded' && !isReworded(change, compared)
        ? rewordedRow(change, compared)
        : [];
    }),
  ];
}

/** Whether `changes.yaml` says that a row which the page lacks was added, or is back. */
function isAdded(change: RowChange, compared: Compared): boolean {
  const { entry, rows, imported, changes } = compared;
  const index = indexOf(change, entry);
  return changes.some((told) => {
    if (told.kind !== 'added' && told.kind !== 'returned') return false;
    // That the whole code was added before the page was imported does not cover rows added later.
    const isOfRow = told.status !== null || told.anchor !== null;
    const counts = !rows.length || isOfRow || told.date >= imported;
    return counts && rowsOfChange(told, entry).includes(index);
  });
}

function isReworded(change: RowChange, { entry, imported, changes }: Compared): boolean {
  const index = indexOf(change, entry);
  return changes.some(
    (told) =>
      told.kind === 'reworded' &&
      told.date >= imported &&
      rowsOfChange(told, entry).includes(index),
  );
}

function rewordedRow(change: RowChange, { entry, rows, page, imported }: Compared): Violation[] {
  const index = indexOf(change, entry);
  const line = lineOf(change, rows);
  return change.fields.map(({ field, from, to }) => {
    return {
      path: ['responses', index, field],
      found: from ? `${field} "${from}"` : `no ${field}`,
      expected: `${to ? `"${to}"` : `no ${field}`}, as ${page}:${line} has it`,
      todo: `Restore it, or import the vendor's new page; for a change by hand add "${entryOf('reworded', change, entry)}" to changes.yaml, with a date from ${imported} on`,
    };
  });
}

function surplusCode({ entry, page }: Compared): Violation {
  return {
    path: ['code'],
    found: `code "${entry.code}", which ${page} does not have`,
    expected: 'an entry of kind "added" in changes.yaml',
    todo: `Add "{ date: …, kind: added, code: ${entry.code} }"; what the vendor dropped gets a date under "withdrawn" instead`,
  };
}

function surplusRow(change: RowChange, { entry, page }: Compared): Violation {
  return {
    path: ['responses', indexOf(change, entry)],
    found: `a row that ${page} does not have: "${change.message}"`,
    expected: 'an entry of kind "added" in changes.yaml',
    todo: `Add "${entryOf('added', change, entry)}"; what the vendor dropped gets a date under "withdrawn" instead`,
  };
}

function missingRow(change: RowChange, { rows, page }: Compared): Violation {
  const { status, message } = change;
  return {
    path: ['responses'],
    found: `no row ${status === null ? '' : `under ${status} `}with "${message}"`,
    expected: `every row of ${page}, here that of line ${lineOf(change, rows)}`,
    todo: 'Put the row back; what the vendor drops stays, with a date under "withdrawn"',
  };
}

/** Where the page has the row that a change is about. */
function lineOf({ status, message, fields }: RowChange, rows: readonly UpstreamRow[]): number {
  return rows.find(
    (row) =>
      row.status === status &&
      (row.message || row.description) === message &&
      fields.every(({ field, to }) => String(row[field] ?? '') === to),
  )!.line;
}

/** The entry that would account for a change; only the author knows its day. */
function entryOf(kind: string, change: RowChange, entry: CodeEntry): string {
  const { status = NO_STATUS } = entry.responses[indexOf(change, entry)]!;
  const place = [
    ...(status === NO_STATUS ? [] : [`status: ${status}`]),
    ...(change.anchor === statusAnchor(status) ? [] : [`anchor: ${change.anchor}`]),
  ];
  return `{ ${['date: …', `kind: ${kind}`, `code: ${entry.code}`, ...place].join(', ')} }`;
}

function indexOf({ anchor }: RowChange, { responses }: CodeEntry): number {
  return assignAnchors(responses).indexOf(anchor);
}

/** An entry as an import would read it; its text is only needed for writing. */
function toFile({ code, withdrawn, responses }: CodeEntry): CodeFile {
  const rows = responses.map((row) => ({
    status: row.status ?? null,
    message: row.message ?? '',
    description: row.description ?? '',
    solution: row.solution ?? '',
    category: row.category,
    action: row.action,
    withdrawn: row.withdrawn ?? null,
    anchor: row.anchor ?? null,
  }));
  return { path: '', text: '', code, withdrawn: withdrawn ?? null, rows };
}
