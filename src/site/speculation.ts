/**
 * Speculation rules: a browser that knows them fetches a page of this site while the pointer rests on
 * its link, and none where the reader saves data. Others take no notice.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */

/** What readers download rather than read. */
const FILES = ['csv', 'json', 'md', 'txt', 'xml'];

/**
 * The rules as JSON, for a site under a base path. The search page and addresses with a query are
 * never fetched ahead: what people look for is theirs.
 *
 * @param root path of the home page, with a slash at its end
 */
export function speculationRules(root: string): string {
  const matches = (pattern: string): object => ({ href_matches: pattern });
  return JSON.stringify({
    prefetch: [
      {
        where: {
          and: [
            matches(`${root}*`),
            { not: matches(`${root}search/*`) },
            { not: matches('/*\\?(.+)') },
            ...FILES.map((extension) => ({ not: matches(`${root}*.${extension}`) })),
          ],
        },
        eagerness: 'moderate',
      },
    ],
  });
}
