/** The bench's findings as text. */
import type { Tally } from './measure.ts';
import type { Scaled } from './scale.ts';
import { missedBy, percent } from './targets.ts';
import type { HeavyTime, LookupTime } from './time.ts';

interface Findings {
  readonly tallies: readonly Tally[];
  readonly lookups: LookupTime;
  readonly heavy: readonly HeavyTime[];
  readonly scale: readonly Scaled[];
}

/** Four tables: kinds, ordinary pastes, long texts, sizes. */
export function table({ tallies, lookups, heavy, scale }: Findings): string {
  return [
    columns([
      ['kind', 'n', 'code %', 'row %', 'top 3 %', ''],
      ...tallies.map((one) => [
        one.kind,
        `${one.n}`,
        percent(one.code),
        percent(one.row),
        percent(one.top3),
        missedBy(one).length > 0 ? '✗' : '',
      ]),
    ]),
    columns([
      ['ordinary paste', 'mean ms', 'p99 ms'],
      ['', lookups.mean.toFixed(2), lookups.p99.toFixed(2)],
    ]),
    columns([
      ['long text', '1 MB, ms', '5 MB, ms', 'ratio'],
      ...heavy.map(({ name, one, five }) => [
        name,
        one.toFixed(1),
        five?.toFixed(1) ?? '',
        five === null ? '' : (five / one).toFixed(1),
      ]),
    ]),
    columns([
      [
        'codes',
        'code %',
        'one typo %',
        'bytes a lookup',
        'most bytes',
        'all bytes',
        'ms a lookup',
        'ms the first',
      ],
      ...scale.map((one) => [
        `${one.codes}`,
        percent(one.code),
        percent(one.typo),
        one.bytes.toFixed(0),
        `${one.mostBytes}`,
        `${one.allBytes}`,
        one.lookup.toFixed(2),
        one.first.toFixed(1),
      ]),
    ]),
  ].join('\n\n');
}

/** What went wrong, a block a kind, in the order of details; long texts are shortened. */
export function missesOf(tallies: readonly Tally[], kinds: readonly string[]): string {
  const wanted = tallies.filter(
    ({ kind, misses }) => misses.length > 0 && (kinds.length === 0 || kinds.includes(kind)),
  );
  return wanted
    .map(({ kind, misses }) => {
      const lines = [...misses]
        .sort((a, b) => (a.detail < b.detail ? -1 : 1))
        .slice(0, kinds.length === 0 ? 25 : undefined)
        .map(
          ({ detail, text, meant, got }) =>
            `  [${detail}] ${shorten(text)}\n      meant ${meant.slice(0, 6).join(', ')}; got ${got.join(' | ') || 'nothing'}`,
        );
      return `\n${kind}: ${misses.length} missed\n${lines.join('\n')}`;
    })
    .join('\n');
}

function shorten(text: string): string {
  const quoted = JSON.stringify(text);
  return quoted.length > 300 ? `${quoted.slice(0, 220)} … ${quoted.slice(-70)}` : quoted;
}

/** Left-aligned first column, right-aligned others. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
