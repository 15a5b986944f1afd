/**
 * Changes to a code's file as splices of its text, so that every byte that is not the vendor's
 * stays as it is: own fields, comments, order, quoting, line ends, prose.
 */
import { parse } from 'yaml';
import { UNSORTED } from '../../catalog/types.ts';
import type { Problem } from '../../catalog/problem.ts';
import { splitFrontMatter } from '../../formats/front-matter.ts';
import {
  eolOf,
  layoutOf,
  lineEnd,
  lineStart,
  TEXT_FIELDS,
  type CodeFile,
  type Place,
  type RowLayout,
  type RowTexts,
} from './code-file.ts';
import { sameData } from './same-data.ts';
import { toScalar } from './scalar.ts';

/** Values to set; null removes a field. */
export type RowPatch = Readonly<
  Partial<Record<(typeof TEXT_FIELDS)[number] | 'withdrawn' | 'anchor', string | number | null>>
>;

/** What a file is to hold: its rows in order, existing ones (by their index) and new ones. */
export interface Edit {
  readonly code?: string;
  readonly withdrawn?: string | null;
  readonly rows: readonly (
    { readonly index: number; readonly patch: RowPatch } | { readonly added: RowTexts }
  )[];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a new file. Category and action are the author's to decide. */
export function newFile(code: string, rows: readonly RowTexts[]): string {
  return [
    '---',
    `code: ${toScalar(code)}`,
    'responses:',
    ...rows.map((row) => newRow(row, 2, 4, '\n').trimEnd()),
    '---',
    '',
  ].join('\n');
}

/** Applies an edit; returns a problem if the layout of the file does not allow it safely. */
export function applyEdit(file: CodeFile, edit: Edit): string | Problem {
  const layout = layoutOf(file);
  const splices: Splice[] = [];
  if (layout) {
    const eol = eolOf(file.text);
    const { code, withdrawn, rows } = layout;
    if (edit.code !== undefined) splices.push(replaceValue(code, edit.code, eol));
    if (edit.withdrawn) {
      const line = `withdrawn: ${edit.withdrawn}${eol}`;
      const at = lineEnd(file.text, code.end);
      splices.push(
        withdrawn
          ? replaceValue(withdrawn, edit.withdrawn, eol, true)
          : { start: at, end: at, text: line },
      );
    }
    if (edit.withdrawn === null && withdrawn) splices.push(removeLine(withdrawn, file.text));
    const blocks = edit.rows.map((row) =>
      'added' in row
        ? newRow(row.added, rows[0]!.dashIndent, rows[0]!.indent, eol)
        : rowBlock(file.text, rows[row.index]!, row.patch, eol),
    );
    const text = blocks.join('');
    splices.push({ start: rows[0]!.start, end: rows.at(-1)!.end, text });
  }
  const text = layout && splice(file.text, splices);
  if (text && sameData(dataOf(text), expected(file, edit))) return text;
  return {
    file: file.path,
    line: 1,
    found: 'fields that are not written one a line, or that YAML anchors tie together',
    expected: 'the layout that content/AUTHORING.md shows',
    todo: 'Write the rows as a list with one field a line; then import again',
  };
}

function rowBlock(text: string, row: RowLayout, patch: RowPatch, eol: string): string {
  const splices: Splice[] = [];
  const indent = ' '.repeat(row.indent);
  const added = new Map<number, string>();
  for (const [name, value] of Object.entries(patch)) {
    const place = row.places.get(name);
    if (value === undefined || (value === null && !place)) continue;
    if (value === null) splices.push(removeLine(place!, text));
    else if (place) splices.push(replaceValue(place, value, eol, name === 'withdrawn'));
    else {
      const at = insertionPoint(text, row, name);
      added.set(
        at,
        `${added.get(at) ?? ''}${indent}${name}: ${literal(value, name === 'withdrawn')}${eol}`,
      );
    }
  }
  for (const [at, lines] of added) splices.push({ start: at, end: at, text: lines });
  return splice(
    text.slice(row.start, row.end),
    splices.map((one) => shift(one, -row.start)),
  );
}

/**
 * Where to insert a field: a text goes after the text before it, any other to the end of the row.
 */
function insertionPoint(text: string, row: RowLayout, name: string): number {
  const rank = TEXT_FIELDS.indexOf(name as (typeof TEXT_FIELDS)[number]);
  const before =
    rank < 0 ? undefined : TEXT_FIELDS.slice(0, rank).findLast((field) => row.places.has(field));
  if (rank < 0) return row.end;
  return lineEnd(text, (row.places.get(before ?? '') ?? [...row.places.values()][0]!).end);
}

function newRow(row: RowTexts, dashIndent: number, indent: number, eol: string): string {
  const fields = [
    ...TEXT_FIELDS.flatMap((name) => {
      const value = row[name];
      return value === null || value === '' ? [] : [`${name}: ${literal(value, false)}`];
    }),
    `category: ${UNSORTED} # to decide: category, action, and retry where it does not follow from action`,
  ];
  const dash = `${' '.repeat(dashIndent)}-${' '.repeat(indent - dashIndent - 1)}`;
  return fields
    .map((field, index) => `${index ? ' '.repeat(indent) : dash}${field}${eol}`)
    .join('');
}

/** @param plain as the date of a field of ours: in quotes it would look like an author's choice */
function literal(value: string | number, plain: boolean, style?: string): string {
  return typeof value === 'number' || plain ? `${value}` : toScalar(value, style);
}

function replaceValue(
  { start, end, style }: Place,
  value: string | number,
  eol: string,
  plain = false,
): Splice {
  const block = style.startsWith('BLOCK');
  return { start, end, text: literal(value, plain, block ? '' : style) + (block ? eol : '') };
}

/** Removes the line of a field, or its part of the line that has the dash; a comment stays. */
function removeLine(place: Place, text: string): Splice {
  const line = lineStart(text, place.keyStart);
  const end = lineEnd(text, place.end);
  const comment = text.slice(place.end, end).indexOf('#');
  if (comment >= 0) return { start: place.keyStart, end: place.end + comment, text: '' };
  if (text.slice(line, place.keyStart).trim() === '') return { start: line, end, text: '' };
  const next = end + text.slice(end).search(/\S/);
  return { start: place.keyStart, end: next, text: '' };
}

function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: by } of [...splices].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    parts.push(text.slice(at, start), by);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

function shift({ start, end, text }: Splice, by: number): Splice {
  return { start: start + by, end: end + by, text };
}

function dataOf(text: string): unknown {
  try {
    return parse(splitFrontMatter(text)?.yaml ?? '') as unknown;
  } catch {
    return null;
  }
}

/** What the edited file has to parse to: its data with nothing changed but what the edit says. */
function expected(file: CodeFile, edit: Edit): unknown {
  const data = dataOf(file.text) as { responses: Record<string, unknown>[] };
  const set = (target: Record<string, unknown>, values: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries({ ...target, ...values }).filter(
        ([, value]) => value !== null && value !== undefined && value !== '',
      ),
    );
  const { code, withdrawn, rows } = edit;
  return {
    ...set(data, {
      ...(code !== undefined && { code }),
      ...(withdrawn !== undefined && { withdrawn }),
    }),
    responses: rows.map((row) =>
      'added' in row
        ? set({}, { ...row.added, category: UNSORTED })
        : set(data.responses[row.index]!, row.patch),
    ),
  };
}
