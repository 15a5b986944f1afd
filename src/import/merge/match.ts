/** Finds for each row of the vendor's page its row in a code's file. */
import type { FileRow, RowTexts } from '../file/code-file.ts';
import { likeness, wordsOf } from './likeness.ts';

/** How alike two rows under the same status have to be to count as one that was reworded. */
const ALIKE = 0.5;
/** More comparisons than any code with hand-written rows needs. */
const MOST_COMPARISONS = 100_000;

/**
 * Pairs the rows of one code, the surest pairs first: equal rows; rows with the same status and
 * message; rows whose status alone has changed; rows under the same status that share most of their
 * words; and last, the only two left under a status. A withdrawn row comes back only if status and
 * message are equal.
 *
 * @returns for each row of the page the index of its row in the file, or null for a new one
 */
export function matchRows(page: readonly RowTexts[], file: readonly FileRow[]): (number | null)[] {
  const pairs: (number | null)[] = page.map(() => null);
  const free = new Set(file.keys());
  const left = (): number[] => [...page.keys()].filter((at) => pairs[at] === null);
  const pair = (at: number, index: number): void => {
    pairs[at] = index;
    free.delete(index);
  };
  /** Pairs rows with the same key in their order. */
  const pairBy = (keyOf: (row: RowTexts) => string, mayBe: (row: FileRow) => boolean): void => {
    const candidates = Map.groupBy(
      [...free].filter((index) => mayBe(file[index]!)),
      (index) => keyOf(file[index]!),
    );
    for (const at of left()) {
      const index = candidates.get(keyOf(page[at]!))?.shift();
      if (index !== undefined) pair(at, index);
    }
  };

  pairBy(wholeRow, isLive);
  pairBy(wholeRow, () => true);
  pairBy(statusAndMessage, isLive);
  pairBy(texts, mayChangeStatus(page, file));
  pairBy(statusAndMessage, () => true);
  for (const { at, index } of alikeRows(left(), [...free], page, file)) {
    if (pairs[at] === null && free.has(index)) pair(at, index);
  }
  const perStatus = Map.groupBy(left(), (at) => page[at]!.status);
  for (const [status, mine] of perStatus) {
    const theirs = [...free].filter(
      (index) => isLive(file[index]!) && file[index]!.status === status,
    );
    if (mine.length === 1 && theirs.length === 1) pair(mine[0]!, theirs[0]!);
  }
  return pairs;
}

/** The texts of a row, as a key. */
function texts({ message, description, solution }: RowTexts): string {
  return JSON.stringify([message, description, solution]);
}

/** Everything of a row that is the vendor's, as a key. */
export function wholeRow(row: RowTexts): string {
  return `${row.status} ${texts(row)}`;
}

function statusAndMessage({ status, message }: RowTexts): string {
  return `${status} ${message}`;
}

function isLive({ withdrawn }: FileRow): boolean {
  return withdrawn === null;
}

/**
 * Whether a row may change its status. It can then take along the link to its old status as its
 * anchor, but only if it was alone under it, has no anchor yet, and no row has that status now.
 * Otherwise the link would lead elsewhere, so the row counts as another one.
 */
function mayChangeStatus(page: readonly RowTexts[], file: readonly FileRow[]) {
  const now = new Set(page.map(({ status }) => status));
  const before = Map.groupBy(file, ({ status }) => status);
  return (row: FileRow): boolean =>
    isLive(row) &&
    row.anchor === null &&
    !now.has(row.status) &&
    before.get(row.status)!.length === 1;
}

/** Pairs of live rows under the same status that are alike, the most alike first. */
function alikeRows(
  left: readonly number[],
  free: readonly number[],
  page: readonly RowTexts[],
  file: readonly FileRow[],
): { at: number; index: number; like: number }[] {
  if (left.length * free.length > MOST_COMPARISONS) return [];
  const words = new Map(free.map((index) => [index, wordsOf(file[index]!)]));
  return left
    .flatMap((at) => {
      const own = wordsOf(page[at]!);
      return free
        .filter((index) => isLive(file[index]!) && file[index]!.status === page[at]!.status)
        .map((index) => ({ at, index, like: likeness(own, words.get(index)!) }));
    })
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like || a.at - b.at || a.index - b.index);
}
