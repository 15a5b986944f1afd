/** The resolver's files, from the network. */

/** Fetches one of the resolver's files. They are named by content: a stale page misses them. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}
