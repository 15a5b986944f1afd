/** How long answers take. */
import type { Row } from '../../src/catalog/types.ts';
import { heavyTexts } from '../../tests/support/heavy.ts';
import { median } from '../median.ts';
import type { Answerer } from './measure.ts';
import { HEAVY_MS, HEAVY_RATIO, LOOKUP_MS } from './targets.ts';

const MEGA = 1_000_000;

export interface HeavyTime {
  readonly name: string;
  /** Median milliseconds for one million characters. */
  readonly one: number;
  /** The same for five million; null where the first took too long to wait for it. */
  readonly five: number | null;
}

/** The longest that one kind of text may take, in milliseconds. */
const PATIENCE = 3_000;

/** Times of long texts: the median of `runs`, or of as many as patience lasts for. */
export function heavyTimes(rows: readonly Row[], answer: Answerer, runs: number): HeavyTime[] {
  return heavyTexts(rows).map(({ name, make }) => {
    const time = (length: number): number => {
      const text = make(length);
      const times: number[] = [];
      for (let sum = 0; times.length < runs && sum < PATIENCE; sum += times.at(-1)!) {
        times.push(milliseconds(() => answer(text)));
      }
      return median(times);
    };
    const one = time(MEGA);
    return { name, one, five: one > PATIENCE ? null : time(5 * MEGA) };
  });
}

/** The targets that times miss, each as a sentence. */
export function missedByTimes(times: readonly HeavyTime[]): string[] {
  return times.flatMap(({ name, one, five }) => [
    ...(one > HEAVY_MS[1]!
      ? [`1 MB of ${name}: ${one.toFixed(0)} ms is over ${HEAVY_MS[1]} ms`]
      : []),
    ...(five !== null && five > HEAVY_MS[5]!
      ? [`5 MB of ${name}: ${five.toFixed(0)} ms is over ${HEAVY_MS[5]} ms`]
      : []),
    // Below that, the clock and the garbage collector decide.
    ...(one > 20 && five !== null && five / one > HEAVY_RATIO
      ? [`${name}: 5 MB take ${(five / one).toFixed(1)} times as long as 1 MB`]
      : []),
  ]);
}

export interface LookupTime {
  readonly mean: number;
  /** 99th percentile, milliseconds. */
  readonly p99: number;
}

/** Times of ordinary pastes, each the best of three: too short for the clock of `workedSince`. */
export function lookupTimes(texts: readonly string[], answer: Answerer): LookupTime {
  const stopwatch = (text: string): number => {
    const start = performance.now();
    answer(text);
    return performance.now() - start;
  };
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => stopwatch(text)));
  const times = texts.map(best).sort((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { mean, p99: times[Math.floor(times.length * 0.99)]! };
}

export function missedByLookups({ p99 }: LookupTime): string[] {
  return p99 > LOOKUP_MS ? [`an ordinary paste: ${p99.toFixed(1)} ms is over ${LOOKUP_MS} ms`] : [];
}

/** CPU time that this thread spends on something, in milliseconds; see `workedSince`. */
function milliseconds(run: () => unknown): number {
  const start = process.threadCpuUsage();
  run();
  return workedSince(start);
}

/**
 * CPU time of this thread in milliseconds since `process.threadCpuUsage` gave `start`, to about 4
 * ms. Other programs on the machine do not count, so it is what a stopwatch shows if nothing else
 * runs.
 */
export function workedSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
