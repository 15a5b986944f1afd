/** The filters of the search page. */
import type { Candidate } from '../../resolve/types.ts';

export interface Filters {
  readonly status?: string;
  readonly category?: string;
  readonly catalog?: string;
}

/** Whether any is set. */
export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some(Boolean);
}

/** Whether a row passes the filters. */
export function passes(row: Candidate, { status, category, catalog }: Filters): boolean {
  return (
    (!status || String(row.status) === status) &&
    (!category || row.category === category) &&
    (!catalog || row.catalog === catalog)
  );
}
