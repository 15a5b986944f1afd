/** The targets of the resolver: shares are lower bounds, times and sizes upper bounds. */
import type { Tally } from './measure.ts';

interface Target {
  readonly code?: number;
  readonly row?: number;
  readonly top3?: number;
}

const ALL: Target = { code: 1, row: 1 };
const MESSAGE: Target = { code: 0.99, row: 0.99 };

/** By kind; a kind that is not listed is only reported. */
const TARGETS: Readonly<Record<string, Target>> = {
  'code, spelled': ALL,
  'code and status': ALL,
  'JSON body': ALL,
  'SCIM reply': ALL,
  'SDK exception': ALL,
  Terraform: ALL,
  'log line': ALL,
  'in surroundings, code shown': ALL,
  'cut off, code shown': ALL,
  'code lost by Terraform': ALL,
  'code contradicts message': ALL,
  'code unknown': ALL,
  'code of the gateway': ALL,
  'trace, job or log line without a code': MESSAGE,
  'in surroundings, message only': MESSAGE,
  message: MESSAGE,
  'message, hostile values': MESSAGE,
  'message and status': MESSAGE,
  'message, lower case, no full stop': MESSAGE,
  'message, one typo': { code: 0.99 },
  'message, cut to 70 %': { code: 0.95 },
  'cut off, message only': { code: 0.95 },
  'two errors': { code: 0.98 },
  'two errors, messages only': { code: 0.98 },
  'words, development set': { code: 0.9, top3: 0.98 },
  'words, second development set': { code: 0.9, top3: 0.98 },
  'words, held-out set': { code: 0.9, top3: 0.98 },
  'foreign text': { code: 0.995 },
};

/** Milliseconds for a long text, by its length in millions of characters. */
export const HEAVY_MS: Readonly<Record<number, number>> = { 1: 100, 5: 500 };

/** How much longer five times as much text may take; 5 is linear, the rest is noise. */
export const HEAVY_RATIO = 7.5;

/** Milliseconds for an ordinary paste once the index is loaded. */
export const LOOKUP_MS = 10;

/** Bytes, compressed, that one lookup may load in a large catalog. */
export const LOOKUP_BYTES = 50_000;

/** Share of right codes in made-up catalogs of any size, for messages with real values. */
export const SCALE_CODE = 0.99;

/** The targets that a tally misses, each as a sentence. */
export function missedBy({ kind, ...tally }: Tally): string[] {
  return Object.entries(TARGETS[kind] ?? {}).flatMap(([key, least]) => {
    const share = tally[key as keyof Target];
    return share < least
      ? [`${kind}: ${key} ${percent(share)} % is under ${percent(least)} %`]
      : [];
  });
}

export function percent(share: number): string {
  return (100 * share).toFixed(1);
}
