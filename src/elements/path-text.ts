/** The parts of an address that may name a code. */
import { decodePart } from '../catalog/fragment.ts';

/** Segments that a code may take: one with a slash in it has two. */
const MOST = 3;

/**
 * The texts that may name a code in a path below the site's root, decoded: the last segment with
 * those before it, for codes with a slash in them, the longest first, down to the last by itself;
 * then those before it one by one, the nearest first. A file's extension and the number that tells
 * two paths apart (`~2`) are left out. Empty for the root itself.
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
  // The page itself, asked for by its own name, stands for no address.
  if (/^404(?:\.html)?$/.test(below.replace(/\/$/, ''))) return [];
  const segments = below.split('/').filter(Boolean).map(decodePart);
  if (segments.length > 1 && segments[0]!.toLowerCase() === 'codes') segments.shift();
  return segments;
}
