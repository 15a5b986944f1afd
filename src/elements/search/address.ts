/** The state of the search page in its address: `?q=…&status=…`. */
import { MOST_IN_ADDRESS } from './enter.ts';
import type { Filters } from './filters.ts';

/** Longer texts, and texts of several lines, are kept in the fragment: a reload does not send them. */
const MOST_IN_QUERY = 500;

/** Writes a text and the filters into the address, without a new entry in the history. */
export function remember(text: string, filters: Filters): void {
  const query = new URLSearchParams();
  const inQuery = text.length <= MOST_IN_QUERY && !/[\r\n]/.test(text);
  if (text && inQuery) query.set('q', text);
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  const fragment =
    text && !inQuery && text.length <= MOST_IN_ADDRESS
      ? `#q=${encodeURIComponent(text.toWellFormed())}`
      : '';
  const address = location.pathname + (query.size ? `?${query}` : '') + fragment;
  try {
    history.replaceState(null, '', address);
  } catch {
    // Safari refuses more than 100 changes in 30 seconds; a later one brings the address up to date.
  }
}

/** Sets the filters as the address has them, and gives its text, if it has one. */
export function recall(selects: readonly HTMLSelectElement[]): string | null {
  const query = new URLSearchParams(location.search);
  const fragment = new URLSearchParams(location.hash.slice(1));
  for (const select of selects) {
    const value = query.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
  return fragment.get('q') ?? query.get('q');
}
