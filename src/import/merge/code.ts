/** One code: what the vendor's page now says of it, merged into its file. */
import { assignAnchors } from '../../catalog/anchor.ts';
import { TEXT_FIELDS, type CodeFile, type FileRow, type RowTexts } from '../file/code-file.ts';
import type { Edit, RowPatch } from '../file/edit.ts';
import type { UpstreamRow } from '../read/rows.ts';
import { anchorsToKeep, toAnchored } from './anchors.ts';
import { matchRows } from './match.ts';

type TextField = (typeof TEXT_FIELDS)[number];

/** A text of the vendor's that has changed; empty where there is none. */
interface FieldChange {
  readonly field: TextField;
  readonly from: string;
  readonly to: string;
}

type RowChangeKind = 'added' | 'reworded' | 'withdrawn' | 'returned';

/** What happened to a row. */
export interface RowChange {
  readonly kind: RowChangeKind;
  readonly code: string;
  /** As the row has it now. */
  readonly status: number | null;
  readonly message: string;
  /** Fragment of the row's link. */
  readonly anchor: string;
  /** Whether it happened to the whole code. */
  readonly whole: boolean;
  readonly fields: readonly FieldChange[];
}

/** A column that the page lacks although rows of the file have texts for it. */
export interface LostColumn {
  readonly field: TextField;
  /** 1-based line of the headings. */
  readonly line: number;
}

export interface CodeMerge {
  /** Null where the file stays as it is. */
  readonly edit: Edit | null;
  readonly changes: readonly RowChange[];
  /** Rows that the page has just as the file does. */
  readonly unchanged: number;
  /** Whether old rows are in another order now. */
  readonly reordered: boolean;
  readonly lost: readonly LostColumn[];
}

/** A row as it will be. */
interface Next {
  readonly was: number | null;
  readonly texts: RowTexts;
  readonly fields: readonly FieldChange[];
  readonly patch: RowPatch;
  readonly kinds: readonly RowChangeKind[];
}

/**
 * Merges the rows that the page has of a code; none means that the vendor has dropped the code.
 * Nothing is deleted: rows that the page lacks stay, with a date. Rows are ordered by status, then
 * as on the page.
 *
 * @param code the name that the code has now
 * @param date ISO date for what is withdrawn
 */
export function mergeCode(
  file: CodeFile,
  code: string,
  page: readonly UpstreamRow[],
  date: string,
): CodeMerge {
  if (!page.length) return dropped(file, code, date);
  const pairs = matchRows(page, file.rows);
  const lost: LostColumn[] = [];
  const present = page.map((row, at): Next => {
    const was = pairs[at]!;
    if (was === null) return { was, texts: row, fields: [], patch: {}, kinds: ['added'] };
    const old = file.rows[was]!;
    const fields = fieldChanges(old, row);
    for (const { field } of fields) {
      if (old[field] && row.columns.at[field] === undefined) {
        lost.push({ field, line: row.columns.line });
      }
    }
    const back = old.withdrawn !== null || file.withdrawn !== null;
    return {
      was,
      texts: row,
      fields,
      patch: {
        ...Object.fromEntries(fields.map(({ field }) => [field, row[field] || null])),
        ...(old.withdrawn && { withdrawn: null }),
      },
      kinds: [
        ...(back ? (['returned'] as const) : []),
        ...(fields.length ? (['reworded'] as const) : []),
      ],
    };
  });
  const next = inOrder(present, goneRows(file, new Set(pairs), date));
  const anchors = anchorsToKeep(
    file.rows.map(toAnchored),
    next.map(({ was, texts }) => ({ ...toAnchored(texts), ...anchorOf(file, was), was })),
  );
  return {
    edit: editOf(file, next, anchors),
    changes: changesOf(code, file, next, anchors),
    unchanged: present.filter(({ kinds }) => !kinds.length).length,
    reordered: !isRising(next.flatMap(({ was }) => was ?? [])),
    lost,
  };
}

function dropped(file: CodeFile, code: string, date: string): CodeMerge {
  const nothing = { edit: null, changes: [], unchanged: 0, reordered: false, lost: [] };
  if (file.withdrawn) return nothing;
  const anchors = assignAnchors(file.rows.map(toAnchored));
  const changes = file.rows.flatMap((row, index): RowChange[] =>
    row.withdrawn ? [] : [change('withdrawn', code, row, anchors[index]!, true)],
  );
  const rows = file.rows.map((_, index) => ({ index, patch: {} }));
  return { ...nothing, edit: { withdrawn: date, rows }, changes };
}

/** Rows of the file that the page lacks, with the date since when. */
function goneRows(file: CodeFile, paired: ReadonlySet<number | null>, date: string): Next[] {
  return file.rows.flatMap((row, was): Next[] => {
    if (paired.has(was)) return [];
    if (row.withdrawn) return [{ was, texts: row, fields: [], patch: {}, kinds: [] }];
    // A row that a returning code lacks was lost when the code was withdrawn.
    const withdrawn = file.withdrawn ?? date;
    const kinds = file.withdrawn ? [] : (['withdrawn'] as const);
    return [{ was, texts: row, fields: [], patch: { withdrawn }, kinds }];
  });
}

/**
 * Orders rows by status; rows that are gone stay behind the row that they were behind. Doing it
 * again changes nothing, so that a second import finds nothing to do.
 */
function inOrder(present: readonly Next[], gone: readonly Next[]): Next[] {
  const rows = byStatus(present);
  for (const row of gone) {
    const before = rows.findIndex(({ was }) => was !== null && was === row.was! - 1);
    rows.splice(before + 1, 0, row);
  }
  return byStatus(rows);
}

function byStatus(rows: readonly Next[]): Next[] {
  return rows.toSorted((a, b) => (a.texts.status ?? 0) - (b.texts.status ?? 0));
}

function editOf(file: CodeFile, next: readonly Next[], anchors: readonly (string | null)[]) {
  const rows = next.map(({ was, texts, patch }, index) =>
    was === null
      ? { added: textsOf(texts) }
      : {
          index: was,
          patch: anchors[index] === null ? patch : { ...patch, anchor: anchors[index]! },
        },
  );
  const same =
    file.withdrawn === null &&
    rows.every(
      (row, place) => 'index' in row && row.index === place && !Object.keys(row.patch).length,
    );
  return same ? null : { rows, ...(file.withdrawn !== null && { withdrawn: null }) };
}

function changesOf(
  code: string,
  file: CodeFile,
  next: readonly Next[],
  kept: readonly (string | null)[],
): RowChange[] {
  const anchors = assignAnchors(
    next.map(({ was, texts }, index) => ({
      ...toAnchored(texts),
      ...anchorOf(file, was),
      ...(kept[index] !== null && { anchor: kept[index]! }),
    })),
  );
  const whole = file.withdrawn !== null;
  return next.flatMap(({ texts, fields, kinds }, index) =>
    kinds.map((kind) =>
      change(
        kind,
        code,
        texts,
        anchors[index]!,
        whole && kind === 'returned',
        kind === 'reworded' ? fields : [],
      ),
    ),
  );
}

function change(
  kind: RowChangeKind,
  code: string,
  { status, message, description }: RowTexts,
  anchor: string,
  whole: boolean,
  fields: readonly FieldChange[] = [],
): RowChange {
  return { kind, code, status, message: message || description, anchor, whole, fields };
}

function fieldChanges(old: FileRow, row: RowTexts): FieldChange[] {
  return TEXT_FIELDS.flatMap((field) =>
    old[field] === row[field]
      ? []
      : [{ field, from: String(old[field] ?? ''), to: String(row[field] ?? '') }],
  );
}

function anchorOf(file: CodeFile, was: number | null): { anchor?: string } {
  const anchor = was === null ? null : file.rows[was]!.anchor;
  return anchor === null ? {} : { anchor };
}

function textsOf({ status, message, description, solution }: RowTexts): RowTexts {
  return { status, message, description, solution };
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || numbers[index - 1]! < number);
}
