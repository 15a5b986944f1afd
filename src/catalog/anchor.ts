/** Fragments of rows. They are permanent: tickets carry them. */
import { NO_STATUS } from './no-status.ts';

/** Lower-case letters and digits of a text, everything else folded into single hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The fragment of all rows under a status; rows without one are under `response`. */
export function statusAnchor(status: number): string {
  return status === NO_STATUS ? 'response' : `${status}`;
}

/** The authored fields of a row that its fragment depends on. */
export interface AnchoredRow {
  readonly status?: number | undefined;
  readonly message?: string | undefined;
  readonly description?: string | undefined;
  /** An explicit fragment, which the row keeps whatever becomes of its texts and neighbours. */
  readonly anchor?: string | undefined;
}

/**
 * The fragment of each row, in order. A row alone under its status gets the status (`404`);
 * otherwise status plus slug of the message (`404-user-0-not-found`), numbered where two would be
 * equal. An explicit `anchor` wins, and no derived one may reuse it.
 */
export function assignAnchors(rows: readonly AnchoredRow[]): string[] {
  const perStatus = Map.groupBy(rows, (row) => row.status ?? NO_STATUS);
  const taken = new Set(rows.flatMap(({ anchor }) => anchor ?? []));
  return rows.map((row) => {
    if (row.anchor !== undefined) return row.anchor;
    const status = statusAnchor(row.status ?? NO_STATUS);
    const alone = perStatus.get(row.status ?? NO_STATUS)!.length === 1;
    const text = row.message ?? row.description ?? '';
    const base = alone ? status : `${status}-${slug(text) || 'row'}`;
    let anchor = base;
    for (let n = 2; taken.has(anchor); n += 1) anchor = `${base}-${n}`;
    taken.add(anchor);
    return anchor;
  });
}
