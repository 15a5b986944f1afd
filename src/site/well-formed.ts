/**
 * The address that the preview looks up. Astro fails on one that cannot be decoded, such as
 * `/codes/%E0%A4%A`, and its error page shows where; with every `%` escaped, such an address is
 * merely not found.
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
