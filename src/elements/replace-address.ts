/** The state of a page in its address. */

/** Writes a query and a fragment (with `#`) into the address, without a new entry in the history. */
export function replaceAddress(query: URLSearchParams, fragment = ''): void {
  try {
    history.replaceState(null, '', location.pathname + (query.size ? `?${query}` : '') + fragment);
  } catch {
    // Safari refuses more than 100 changes in 30 seconds; a later one brings the address up to date.
  }
}
