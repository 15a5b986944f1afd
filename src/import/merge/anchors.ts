/**
 * Keeps row links stable: where a derived anchor would change, the old one is written into the
 * file.
 */
import { assignAnchors, type AnchoredRow } from '../../catalog/anchor.ts';
import type { RowTexts } from '../file/code-file.ts';

/** A row as it will be, and its index among the old rows; null for a new one. */
interface Successor extends AnchoredRow {
  readonly was: number | null;
}

/**
 * The `anchor` to write into each row, so that every old row keeps the anchor it had; null for a
 * row that has one already or derives the same as before.
 */
export function anchorsToKeep(
  before: readonly AnchoredRow[],
  after: readonly Successor[],
): (string | null)[] {
  const old = assignAnchors(before);
  const kept: (string | null)[] = after.map(() => null);
  // Pinning one anchor can change what another row derives, so repeat until stable.
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
