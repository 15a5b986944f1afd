/** A text with its right answer, and what all makers of such cases share. */
import type { Catalog, Row } from '../../src/catalog/types.ts';
import type { Shown } from './failure.ts';
import type { Right } from './truth.ts';

export interface Case {
  readonly kind: string;
  /** What is special about it within its kind: the client, the spelling, the slip. */
  readonly detail: string;
  readonly text: string;
  /** One for each failure that the text tells of. */
  readonly rights: readonly Right[];
}

/** For a text that shows nothing of a failure; to be spread and overridden. */
export const NOTHING: Shown = {
  code: null,
  status: null,
  message: null,
  whole: false,
  scim: false,
};

/** Every row of a catalog. */
export function rowsOf(catalog: Catalog): Row[] {
  return catalog.codes.flatMap((code) => code.rows);
}

/** Rows whose message says something by itself: a lone `{0}.` fits everything. */
export function telling(rows: readonly Row[]): Row[] {
  return rows.filter((row) => /[A-Za-z]{2}/.test(row.message.replace(/\{\w+\}/g, '')));
}
