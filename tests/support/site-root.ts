/** Where the built site is going to be served. */

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/*$/, '/');

/** Absolute URL of the home page, base path included. */
export const siteRoot = new URL(base, process.env['SITE_URL'] ?? 'https://errors.example.com').href;

/** The file that an address of this site is served from, without its fragment; null elsewhere. */
export function underRoot(url: string): string | null {
  const bare = url.split('#')[0]!;
  if (!bare.startsWith(siteRoot)) return null;
  const path = decodeURIComponent(bare.slice(siteRoot.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
