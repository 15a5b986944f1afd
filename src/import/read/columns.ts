/** Which column holds what, by the headings, in any order. */
import { FIELDS, kindOf, type Field } from './headings.ts';
import { cellText, type TableRow } from './tables.ts';

export interface Columns {
  /** 1-based line of the headings. */
  readonly line: number;
  /** Index of each field's column, where the table has one. */
  readonly at: Readonly<Partial<Record<Field, number>>>;
  /** Headings as written, by column. */
  readonly headings: readonly string[];
  /** Indices of columns that the catalog has no field for. */
  readonly extra: readonly number[];
}

/**
 * Reads a row as headings; null unless it names a column of codes and one of messages or
 * descriptions. If there are two descriptions (description and possible cause) and no message, the
 * first becomes the message, so that neither is lost.
 */
export function columnsOf(row: TableRow): Columns | null {
  const headings = row.cells.map(cellText);
  const kinds = headings.map(kindOf);
  const at: Partial<Record<Field, number>> = {};
  const take = (field: Field, ...wanted: Parameters<typeof kinds.indexOf>[0][]): void => {
    const free = (index: number): boolean => !Object.values(at).includes(index);
    for (const kind of at[field] === undefined ? wanted : []) {
      const index = kinds.findIndex((other, place) => other === kind && free(place));
      if (index >= 0) at[field] ??= index;
    }
  };
  take('code', 'code', 'response code');
  take('status', 'status', 'response code');
  take('message', 'message');
  take('solution', 'solution');
  const described = kinds.filter((kind) => kind === 'description' || kind === 'cause').length;
  if (at.message === undefined && described > 1) take('message', 'description', 'cause');
  take('description', 'description', 'cause');
  if (at.code === undefined || (at.message ?? at.description) === undefined) return null;
  const taken = new Set(Object.values(at));
  return {
    line: row.line,
    at,
    headings,
    extra: headings.flatMap((heading, index) => (taken.has(index) || !heading ? [] : index)),
  };
}

/** The fields of a table in the order of its columns. */
export function fieldOrder(columns: Columns): Field[] {
  return FIELDS.filter((field) => columns.at[field] !== undefined).sort(
    (a, b) => columns.at[a]! - columns.at[b]!,
  );
}
