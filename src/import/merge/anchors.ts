/** Links to rows last, whatever happens to the rows: an anchor that would change is written down. */
import { assignAnchors, type AnchoredRow } from '../../catalog/anchor.ts';
import type { RowTexts } from '../file/code-file.ts';

/** A row as it will be, and its index among the rows as they were; null for a new one. */
interface Successor extends AnchoredRow {
  readonly was: number | null;
}

/**
 * The `anchor` that each row has to be given so that all rows that were there keep the anchors they
 * had; null where the row needs none, since it has one already or derives the same as before.
 */
export function anchorsToKeep(
  before: readonly AnchoredRow[],
  after: readonly Successor[],
): (string | null)[] {
  const old = assignAnchors(before);
  const kept: (string | null)[] = after.map(() => null);
  // An anchor that is kept takes it from a row that would derive it, hence again until all is well.
  for (let changed = true; changed;) {
    const now = assignAnchors(
      after.map((row, index) => ({ ...row, anchor: kept[index] ?? row.anchor })),
    );
    changed = false;
    after.forEach(({ was }, index) => {
      if (was === null || now[index] === old[was] || kept[index] !== null) return;
      kept[index] = old[was]!;
      changed = true;
    });
  }
  return kept;
}

/** A row's texts as anchors are derived from them. */
export function toAnchored(row: RowTexts & { readonly anchor?: string | null }): AnchoredRow {
  return {
    status: row.status ?? undefined,
    message: row.message || undefined,
    description: row.description || undefined,
    anchor: row.anchor ?? undefined,
  };
}
