/** Refuses pages that can be read, but are more likely cut off or misread than true. */
import type { Problem } from '../../catalog/problem.ts';
import { DEFAULT_HEADING } from '../read/headings.ts';
import type { CodeFile } from '../file/code-file.ts';
import type { UpstreamPart } from '../read/rows.ts';
import type { LostColumn, RowChange } from './code.ts';

/** A page may lack a quarter of the old rows, and a few in any case. */
const MOST_GONE = 1 / 4;
const FEW_GONE = 5;

/** A missing column would empty a text of every row. */
export function lostColumns(lost: readonly LostColumn[], file: string): Problem[] {
  const perColumn = Map.groupBy(lost, ({ line, field }) => `${line} ${field}`);
  return [...perColumn.values()].map((rows) => {
    const { line, field } = rows[0]!;
    return {
      file,
      line,
      found: `no column for the ${field} that ${rows.length} rows of the catalog have`,
      expected: `a column headed such as "${DEFAULT_HEADING[field]}"`,
      todo: `Head the column with a name that is known; where the vendor gives no ${field} any more, add a blank column`,
    };
  });
}

/** With so many rows missing, the page is likely cut off, or another one. */
export function tooManyGone(
  changes: readonly RowChange[],
  files: readonly CodeFile[],
  { rows, source }: UpstreamPart,
  file: string,
): Problem[] {
  const gone = changes.filter(({ kind }) => kind === 'withdrawn').length;
  const live = files
    .filter(({ withdrawn }) => !withdrawn)
    .reduce((sum, code) => sum + code.rows.filter(({ withdrawn }) => !withdrawn).length, 0);
  if (gone <= FEW_GONE || gone <= live * MOST_GONE) return [];
  return [
    {
      file,
      line: rows.at(-1)!.line,
      found: `the last row of a page that lacks ${gone} of the ${live} rows of catalog "${source.key}"`,
      expected: 'most of the rows that are there',
      todo: 'Save the whole page again; if the vendor has dropped so many, import it with --allow-withdrawals',
    },
  ];
}
