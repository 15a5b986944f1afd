/** Relations between codes, prepared once a build. */
import { relate, type Related } from '../catalog/related.ts';
import type { Catalog } from '../catalog/types.ts';

const prepared = new WeakMap<Catalog, (index: number) => Related[]>();

/** The codes related to the one at an index of `catalog.codes`. */
export function relatedOf(catalog: Catalog, index: number): Related[] {
  let lookup = prepared.get(catalog);
  if (!lookup) prepared.set(catalog, (lookup = relate(catalog)));
  return lookup(index);
}
