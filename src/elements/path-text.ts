/** The parts of an address that may name a code. */
import { decodePart } from '../catalog/fragment.ts';

/** Most segments that a code may span: each slash in it makes one more. */
const MOST = 3;

/**
 * The texts in a path below the site's root that may name a code, decoded, the likeliest first.
 * Codes may hold slashes, so the last segment comes with those before it, the longest text first,
 * down to itself; then the segments before it, the nearest first. A file extension and the number
 * that tells two paths apart (`~2`) are removed. Empty for the root itself.
 */
export function codesInPath(pathname: string, root: string): string[] {
  const segments = segmentsOf(pathname, root);
  const last = segments.pop();
  if (last === undefined) return [];
  const name = last.replace(/\.(?:html?|md|json)$/i, '').replace(/~\d+$/, '');
  const ending = Array.from({ length: Math.min(MOST, segments.length + 1) }, (_, more) =>
    [...segments.slice(segments.length - more), name].join('/'),
  ).reverse();
  return [...ending, ...segments.slice(-MOST).reverse()];
}

/** The first segment that is an HTTP status and nothing else; null where there is none. */
export function statusInPath(pathname: string): string | null {
  return pathname.split('/').find((segment) => /^[1-5]\d\d$/.test(segment)) ?? null;
}

function segmentsOf(pathname: string, root: string): string[] {
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  // `/404/` and `/404.html` are this page itself, and stand for no other.
  if (/^404(?:\.html)?$/.test(below.replace(/\/$/, ''))) return [];
  const segments = below.split('/').filter(Boolean).map(decodePart);
  if (segments.length > 1 && segments[0]!.toLowerCase() === 'codes') segments.shift();
  return segments;
}
