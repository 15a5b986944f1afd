/** Which ways to browse a catalog has: not every vendor gives statuses, not every code has a number. */
import { NO_STATUS } from '../catalog/no-status.ts';
import type { Catalog } from '../catalog/types.ts';

interface Lists {
  /** Whether any row has an HTTP status. */
  readonly statuses: boolean;
  /** Whether any code is in a number range. */
  readonly ranges: boolean;
}

/** Heading of a list below a guide. */
export const ALL_ROWS = 'All documented replies';

/** Called for every page, so it stops at the first code that has one. */
export function listsOf({ codes }: Catalog): Lists {
  return {
    statuses: codes.some(({ rows }) => rows.some(({ status }) => status !== NO_STATUS)),
    ranges: codes.some(({ range }) => range !== null),
  };
}

/**
 * How two pages describe the list of all codes. Only on a single page does it have filters, and
 * does the browser's own search cover all of it.
 *
 * @param pages how many pages the list is on
 */
export function allCodesText(pages: number): { summary: string; withoutJs: string } {
  return pages === 1
    ? {
        summary: 'in one table, to narrow by status, category and text',
        withoutJs: 'are on one page that your browser’s own search (Ctrl-F) covers',
      }
    : {
        summary: `in the order of the codes, on ${pages} pages`,
        withoutJs: `are on ${pages} pages, in the order of the codes`,
      };
}
