/** The parts of an address that may name a code. */

/** Segments that a code may take: one with a slash in it has two. */
const MOST = 3;

/**
 * The texts that may name a code in a path below the site's root, decoded, the longest first: the
 * last segment, and with it those before it, for codes with a slash in them. A file's extension and
 * the number that tells two paths apart (`~2`) are left out; what decodes to nothing is taken as it
 * stands. Empty for the root itself.
 */
export function codesInPath(pathname: string, root: string): string[] {
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  // The page itself, asked for by its own name, stands for no address.
  if (/^404(?:\.html)?$/.test(below.replace(/\/$/, ''))) return [];
  const segments = below.split('/').filter(Boolean).map(decode);
  if (segments.length > 1 && segments[0]!.toLowerCase() === 'codes') segments.shift();
  const last = segments.pop();
  if (last === undefined) return [];
  const name = last.replace(/\.(?:html?|md|json)$/i, '').replace(/~\d+$/, '');
  return Array.from({ length: Math.min(MOST, segments.length + 1) }, (_, more) =>
    [...segments.slice(segments.length - more), name].join('/'),
  ).reverse();
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
