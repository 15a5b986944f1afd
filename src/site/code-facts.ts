/** What a code's page tells that all of the catalog has to be asked for, prepared once a build. */
import { lastChanged } from '../catalog/changes.ts';
import { relate, type Related } from '../catalog/related.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import { recordedChanges } from './site.ts';

const related = onceEach(relate);
const changed = onceEach((catalog) => lastChanged(catalog, recordedChanges()));

/** The codes related to the one at an index of `catalog.codes`. */
export function relatedOf(catalog: Catalog, index: number): Related[] {
  return related(catalog)(index);
}

/** The ISO date on which a code last changed. */
export function codeChanged(catalog: Catalog, code: Code): string {
  return changed(catalog)(code);
}

/** Of each catalog, what is prepared from it the first time that it is asked for. */
function onceEach<T extends object>(prepare: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const prepared = new WeakMap<Catalog, T>();
  return (catalog) => {
    const known = prepared.get(catalog) ?? prepare(catalog);
    prepared.set(catalog, known);
    return known;
  };
}
