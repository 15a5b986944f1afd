/** The state of the search page in its address: `?q=…&status=…`. */
import { replaceAddress } from '../replace-address.ts';
import type { Filters } from './filters.ts';
import { fitsQuery, textFragment } from './text-in-address.ts';

/** Writes a text and the filters into the address, without a new entry in the history. */
export function remember(text: string, filters: Filters): void {
  const query = new URLSearchParams();
  const inQuery = fitsQuery(text);
  if (text && inQuery) query.set('q', text);
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  replaceAddress(query, inQuery ? '' : (textFragment(text) ?? ''));
}

/** Sets the filters from the address and returns its text, or null if it has none. */
export function recall(selects: readonly HTMLSelectElement[]): string | null {
  const query = new URLSearchParams(location.search);
  const fragment = new URLSearchParams(location.hash.slice(1));
  for (const select of selects) {
    const value = query.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
  return fragment.get('q') ?? query.get('q');
}
