/** Codes as people write them, alone and with a status. */
import type { Catalog, Row } from '../../src/catalog/types.ts';
import { type Case, NOTHING, rowsOf } from './cases.ts';
import { spellingsOf } from './spellings.ts';
import { rightAnswer } from './truth.ts';

/** Each code in each spelling. A bare number is every code's that ends in it. */
export function spelledCodes(catalog: Catalog): Case[] {
  const rows = rowsOf(catalog);
  return catalog.codes.flatMap((code) =>
    spellingsOf(code.id, code.aliases).map(({ name, text }) => {
      const digits = code.id.slice(code.id.lastIndexOf('.'));
      const meant = name.endsWith('number')
        ? rows.filter((row) => row.code.endsWith(digits))
        : code.rows;
      return {
        kind: 'code, spelled',
        detail: name,
        text,
        rights: [{ wanted: code.rows, accepted: new Set(meant) }],
      };
    }),
  );
}

/** A code with its status beside it. */
export function codesWithStatus(rows: readonly Row[]): Case[] {
  const forms: readonly ((row: Row) => string)[] = [
    ({ code, status }) => `${code} ${status}`,
    ({ code, status }) => `HTTP ${status} ${code}`,
    ({ code, status }) => `${code} (status ${status})`,
    ({ code, status }) => `status_code: ${status}, error_code: ${code}`,
    ({ code, status }) => `got a ${status} with ${code} from the API`,
  ];
  return forms.flatMap((form) =>
    rows.map((row) => {
      const shown = { ...NOTHING, code: row.code, status: row.status };
      return {
        kind: 'code and status',
        detail: form(rows[0]!),
        text: form(row),
        rights: [rightAnswer(row, shown, rows)],
      };
    }),
  );
}
