/** The way to full text, which is loaded only when it is asked. */
import type { Resolver } from '../../resolve/load.ts';
import type { Found, Query } from './finds.ts';

/** What full text has; how to ask it is loaded with the first question. */
export function findPages(query: Query, rows: Resolver['rows']): Promise<Found[]> {
  return import('./finds.ts').then(({ find }) => find(query, rows));
}
