/** The resolver's files, from the network. */

/**
 * Fetches the resolver's files. They are named by content: a stale page misses them.
 *
 * @param dataUrl address of their folder, with a slash at its end
 */
export const fetchFrom =
  (dataUrl: string) =>
  async (name: string): Promise<unknown> => {
    const response = await fetch(`${dataUrl}${name}.json`);
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    return response.json();
  };
