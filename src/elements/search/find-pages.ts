/** Full-text search, loaded on first use. */
import type { Resolver } from '../../resolve/load.ts';
import type { Found, Query } from './finds.ts';

/** What full text has for a query. */
export function findPages(query: Query, rows: Resolver['rows']): Promise<Found[]> {
  return import('./finds.ts').then(({ find }) => find(query, rows));
}
