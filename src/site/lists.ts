/** Which ways to browse a catalog has: not every vendor gives statuses, not every code has a number. */
import { NO_STATUS } from '../catalog/http-status.ts';
import type { Catalog } from '../catalog/types.ts';

export interface Lists {
  /** Whether any row has an HTTP status. */
  readonly statuses: boolean;
  /** Whether any code is in a number range. */
  readonly ranges: boolean;
}

/** Asked for by every page, so it stops at the first code that tells. */
export function listsOf({ codes }: Catalog): Lists {
  return {
    statuses: codes.some(({ rows }) => rows.some(({ status }) => status !== NO_STATUS)),
    ranges: codes.some(({ range }) => range !== null),
  };
}
