/**
 * An address as the preview looks for it. One that no file can have, such as `/codes/%E0%A4%A`, is looked
 * for letter by letter, and not found: Astro would fail at decoding it, and show where.
 */
export function wellFormed({ url = '' }: { readonly url?: string | undefined }): string {
  const [path = ''] = url.split('?');
  return isFile(path) ? url : path.replaceAll('%', '%25');
}

/** Whether a path can be that of a file: a slash cannot be part of a name. */
function isFile(path: string): boolean {
  try {
    decodeURIComponent(path);
    return !/%2f/i.test(path);
  } catch {
    return false;
  }
}
