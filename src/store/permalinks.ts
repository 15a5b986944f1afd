/**
 * Addresses that a built site serves. An address is a path from the site's root without the base
 * path, spelled as its file is, with a row's or status's anchor: `/codes/IIC.1000/#403`.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Redirects } from './history.ts';
import { publicAnchors } from './public-anchors.ts';

/** Extensions of a page's twins: the same content for programs. */
export const TWINS = ['.md', '.json'] as const;

/** Root files whose addresses others keep. Parts of the sitemap are found through its index. */
const ROOT_FILE = /^(?!sitemap-\d)[^/]+\.(?:json|csv|txt|xml)$/;

/** Every address of a built site that has to last, sorted. */
export function servedAddresses(dist: string): string[] {
  const files = globSync('**/*.{html,md,json,csv,txt,xml}', { cwd: dist }).map((file) =>
    file.split(sep).join('/'),
  );
  const there = new Set(files);
  return files.flatMap((file) => addressesOf(file, dist, there)).sort();
}

function addressesOf(file: string, dist: string, files: ReadonlySet<string>): string[] {
  if (file === 'index.html' || file.endsWith('/index.html')) {
    const path = `/${file.slice(0, -'index.html'.length)}`;
    const anchors = publicAnchors(readFileSync(join(dist, file), 'utf8'));
    return [path, ...anchors.map((anchor) => `${path}#${anchor}`)];
  }
  const twin = TWINS.find((end) => file.endsWith(end));
  const isTwin = twin && files.has(`${file.slice(0, -twin.length)}/index.html`);
  return isTwin || ROOT_FILE.test(file) ? [`/${file}`] : [];
}

/**
 * Which of some addresses a built site does not serve. An anchor on a page that moved is looked for
 * where the page went, since forwarding keeps the fragment.
 */
export function unserved(
  dist: string,
  addresses: readonly string[],
  redirects: Redirects,
): string[] {
  const pages = new Map<string, string | null>();
  const page = (path: string): string | null => {
    if (!pages.has(path)) pages.set(path, readPage(dist, path));
    return pages.get(path)!;
  };
  return addresses.filter((address) => {
    const [path, anchor] = address.split('#') as [string, string?];
    if (!path.endsWith('/')) return !existsSync(join(dist, path));
    if (page(path) === null) return true;
    return anchor !== undefined && !page(redirects[path] ?? path)?.includes(` id="${anchor}"`);
  });
}

/** The HTML of a page, or null where there is none. */
export function readPage(dist: string, path: string): string | null {
  const file = join(dist, path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
