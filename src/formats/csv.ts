/** `/codes.csv`: the catalog as a table, one line a row (RFC 4180). */
import { stringify } from 'csv-stringify/sync';
import { NO_STATUS } from '../catalog/no-status.ts';
import type { Catalog } from '../catalog/types.ts';
import { allRows, type Listed } from '../catalog/views.ts';
import type { Links } from './links.ts';

type Cell = string | number | null;

/** Every column with where its value comes from, in the order of the file. Columns are only ever added, at the end. */
const COLUMNS: Readonly<Record<string, (listed: Listed, links: Links) => Cell>> = {
  code: ({ code }) => code.id,
  label: ({ code }) => code.label,
  catalog: ({ code }) => code.catalog,
  status: ({ row }) => (row.status === NO_STATUS ? null : row.status),
  message: ({ row }) => row.message,
  description: ({ row }) => row.description,
  solution: ({ row }) => row.solution,
  category: ({ row }) => row.category,
  action: ({ row }) => row.action,
  retry: ({ row }) => row.retry,
  anchor: ({ row }) => row.anchor,
  url: ({ code, row }, links) => links.row(code, row),
  aliases: ({ code }) => code.aliases.join(' '),
  withdrawn: ({ row }) => row.withdrawn,
};

/**
 * The whole catalog, with a header line and CRLF at the end of each line. Several aliases are set
 * apart by blanks; a row that is not withdrawn has an empty last cell, one to which the vendor gives no
 * status, description or solution an empty one there. In UTF-8 without a byte order
 * mark, which RFC 4180 does not know.
 *
 * Texts are verbatim, also where a spreadsheet would take one for a formula (a text that starts with
 * `=`, `+`, `-` or `@`): a cell with something put in front of it is no longer what the API sends, and
 * the file is made from reviewed content alone, never from what a reader typed.
 */
export function catalogToCsv(catalog: Catalog, links: Links): string {
  const lines = allRows(catalog).map((listed) =>
    Object.values(COLUMNS).map((valueOf) => valueOf(listed, links)),
  );
  return stringify([Object.keys(COLUMNS), ...lines], { record_delimiter: 'windows' });
}
