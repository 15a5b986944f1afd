/** What the page and its service worker have to agree on. */

/** Begins the name of each cache of this site, and names the channel on which progress is told. */
export function offlineName(scope: string): string {
  return `offline ${scope} `;
}
