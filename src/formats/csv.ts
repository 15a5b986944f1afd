/** `/codes.csv`: the catalog as a table, one line a row (RFC 4180). */
import { stringify } from 'csv-stringify/sync';
import { NO_STATUS } from '../catalog/no-status.ts';
import type { Catalog } from '../catalog/types.ts';
import { allRows, type Listed } from '../catalog/views.ts';
import type { Links } from './links.ts';

type Cell = string | number | null;

/**
 * The columns in file order, each with its value. New ones are added at the end; none ever goes.
 */
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
 * A header line, then one line per row, each ending in CRLF. Aliases are separated by spaces. A
 * missing status, description or solution is an empty cell, as is `withdrawn` for a live row. UTF-8
 * without a BOM.
 *
 * Texts are verbatim, even those that a spreadsheet would take for a formula (they start with `=`,
 * `+`, `-` or `@`): with something put in front, a cell would no longer be what the API sends, and
 * all content is reviewed.
 */
export function catalogToCsv(catalog: Catalog, links: Links): string {
  const lines = allRows(catalog).map((listed) =>
    Object.values(COLUMNS).map((valueOf) => valueOf(listed, links)),
  );
  return stringify([Object.keys(COLUMNS), ...lines], { record_delimiter: 'windows' });
}
