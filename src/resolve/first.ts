/**
 * What a resolver needs first: the index of a catalog that is in one file, prepared, or where else to
 * look. This part comes with its data before all else, so that the one is prepared while the rest of
 * the code is still on its way.
 */
import type { First } from './files.ts';
import { prepare, type Index } from './prepare.ts';
import type { Head } from './shards.ts';

export type Ready = { readonly kind: 'whole'; readonly index: Index } | Head;

/** @param first what `head.json` holds */
export function ready(first: First): Ready {
  return first.kind === 'whole' ? { kind: 'whole', index: prepare(first.index) } : first;
}
