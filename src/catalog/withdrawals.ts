/** Dates under `withdrawn` and changes of that kind: neither may be without the other. */
import { assignAnchors } from './anchor.ts';
import type { CodeEntry } from './build.ts';
import { presentNames, rowsOfChange, type Change, type CodeChange } from './changes.ts';
import type { Violation } from './invariants.ts';

/** Dates under `withdrawn` without a change of that kind, each with its code. */
export function withdrawalsWithoutChange(
  changes: readonly Change[],
  codes: readonly CodeEntry[],
): { code: CodeEntry; violation: Violation }[] {
  const recorded = byPresentName(changes, 'withdrawn');
  return codes.filter(hasDate).flatMap((code) => {
    const mine = recorded.get(code.code) ?? [];
    const anchors = assignAnchors(code.responses);
    const rows = new Set(mine.flatMap((change) => rowsOfChange(change, code)));
    return [
      ...(code.withdrawn && !mine.length
        ? [withoutChange(code, ['withdrawn'], code.withdrawn, [])]
        : []),
      ...code.responses.flatMap(({ withdrawn, status }, index) =>
        withdrawn && !rows.has(index)
          ? [
              withoutChange(code, ['responses', index, 'withdrawn'], withdrawn, [
                ...(status === undefined ? [] : [`status: ${status}`]),
                ...(anchors[index] === `${status}` ? [] : [`anchor: ${anchors[index]}`]),
              ]),
            ]
          : [],
      ),
    ];
  });
}

/** Changes of kind `withdrawn` without a date in the code's file, unless a later one returned it. */
export function changesWithoutDate(
  changes: readonly Change[],
  codes: readonly CodeEntry[],
): Violation[] {
  const nameNow = presentNames(changes);
  const named = new Map(codes.map((code) => [code.code, code]));
  const returned = byPresentName(changes, 'returned');
  return changes.flatMap((change, index) => {
    if (change.kind !== 'withdrawn') return [];
    const code = named.get(change.code) ?? named.get(nameNow(change.code));
    if (!code || code.withdrawn) return [];
    const rows = new Set(rowsOfChange(change, code));
    const isBack = returned
      .get(code.code)
      ?.some((back) => back.date >= change.date && meet(rows, rowsOfChange(back, code)));
    // A change of a row that is not there is reported by `changeViolations`.
    if (!rows.size || isBack) return [];
    return [...rows].some((row) => code.responses[row]!.withdrawn)
      ? []
      : [withoutDate(change, index)];
  });
}

function byPresentName(changes: readonly Change[], kind: CodeChange['kind']) {
  const nameNow = presentNames(changes);
  const mine = changes.filter((change): change is CodeChange => change.kind === kind);
  return Map.groupBy(mine, ({ code }) => nameNow(code));
}

function hasDate({ withdrawn, responses }: CodeEntry): boolean {
  return withdrawn !== undefined || responses.some((row) => row.withdrawn !== undefined);
}

function meet(rows: ReadonlySet<number>, others: readonly number[]): boolean {
  return others.some((row) => rows.has(row));
}

function withoutChange(
  code: CodeEntry,
  path: readonly (string | number)[],
  date: string,
  place: readonly string[],
): { code: CodeEntry; violation: Violation } {
  const entry = [`date: ${date}`, 'kind: withdrawn', `code: ${code.code}`, ...place].join(', ');
  return {
    code,
    violation: {
      path,
      found: `withdrawn ${date}, which changes.yaml does not mention`,
      expected: 'an entry of kind "withdrawn"',
      todo: `Add "{ ${entry} }" to changes.yaml`,
    },
  };
}

function withoutDate({ code, date }: CodeChange, index: number): Violation {
  return {
    path: [index],
    found: `${code} withdrawn, of which its file says nothing`,
    expected: 'a date under "withdrawn" in the file, or a later entry of kind "returned"',
    todo: `Add "withdrawn: ${date}" to the code or the row, or delete the entry`,
  };
}
