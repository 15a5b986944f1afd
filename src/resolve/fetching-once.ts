/** Files that several ask for. */

/** Gives the content of one of the resolver's files, by its name; rejects where it cannot be had. */
export type FetchJson = (name: string) => Promise<unknown>;

/** Fetches each file once; one that could not be had is fetched again when next asked for. */
export function fetchingOnce(fetchJson: FetchJson): FetchJson {
  const loaded = new Map<string, Promise<unknown>>();
  return (name) => {
    const known = loaded.get(name);
    if (known) return known;
    const loading = fetchJson(name);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
}
