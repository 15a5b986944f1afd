/** Which ways to browse a catalog has: not every vendor gives statuses, not every code has a number. */
import type { Catalog } from '../catalog/types.ts';
import { byRange, byStatus } from '../catalog/views.ts';

export interface Lists {
  /** Whether any row has an HTTP status. */
  readonly statuses: boolean;
  /** Whether any code is in a number range. */
  readonly ranges: boolean;
}

export function listsOf(catalog: Catalog): Lists {
  return { statuses: byStatus(catalog).length > 0, ranges: byRange(catalog).length > 0 };
}
