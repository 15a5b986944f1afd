/** Prose from Markdown files, with its links put under the site's base path. */

/** A tag up to the first slash of a root-relative address. */
const ROOTED = /(<[a-z](?:[^<>"]|"[^"]*")*? (?:href|src)=")\/(?!\/)/g;

/**
 * Authors link pages as `/codes/IIC.1735/`; the site may live under `/errors/`.
 *
 * @param html what Astro made of our own Markdown: every attribute is in double quotes, and `<` in
 *   text is escaped, while quotes in it are not
 * @param home the site's base path, with a slash at its end
 */
export function rebase(html: string, home: string): string {
  return html.replace(ROOTED, (_, before: string) => before + home);
}
