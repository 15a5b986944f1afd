/** The part of an address that may name a code. */

/**
 * The last segment of a path below the site's root, decoded; a file's extension and percent signs
 * that decode to nothing are left as they stand. Empty for the root itself.
 */
export function codeInPath(pathname: string, root: string): string {
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  const segment = below.split('/').filter(Boolean).at(-1) ?? '';
  // The page itself, asked for by its own name, stands for no address.
  if (/^404(?:\.html)?$/.test(below.replace(/\/$/, ''))) return '';
  const name = segment.replace(/\.(?:html?|md|json)$/i, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
