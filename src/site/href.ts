/**
 * Every URL of the site. Base path, trailing slashes and fragments are nobody else's business.
 * The shapes are permanent: tickets and programs hold them.
 */
import { formatFragment } from '../catalog/fragment.ts';
import { safeName } from '../catalog/code-id.ts';
import type { Action, Code, Row } from '../catalog/types.ts';

export type Href = ReturnType<typeof makeHref>;

/**
 * Builds the URL functions for one deployment. All return paths that start with the base path.
 *
 * @param base `/` or a path such as `/errors`, with or without a slash at its end
 * @param origin scheme and host, such as `https://errors.example.com`, for `absolute`
 */
export function makeHref(base: string, origin: string) {
  const root = `${base.replace(/\/+$/, '')}/`;
  const codeAt = (code: Pick<Code, 'path'>): string => `${root}codes/${code.path}`;
  return {
    home: root,
    codes: `${root}codes/`,
    code: (code: Pick<Code, 'path'>) => `${codeAt(code)}/`,
    /** A row, with the reader's values in the fragment if there are any. */
    row: (
      code: Pick<Code, 'path'>,
      row: Pick<Row, 'anchor'>,
      values: Record<string, string> = {},
    ) => `${codeAt(code)}/#${formatFragment({ anchor: row.anchor, values })}`,
    status: (status: number) => `${root}status/${status}/`,
    statuses: `${root}status/`,
    category: (id: string) => `${root}categories/${id}/`,
    categories: `${root}categories/`,
    range: (range: string) => `${root}ranges/${range}/`,
    ranges: `${root}ranges/`,
    action: (action: Action) => `${root}actions/${action}/`,
    actions: `${root}actions/`,
    guide: (slug: string) => `${root}guides/${slug}/`,
    guides: `${root}guides/`,
    search: `${root}search/`,
    /** Earlier names (`IdentityCenter.1267`) and foreign prefixes (`APIGW`) live beside the codes. */
    named: (name: string) => `${root}codes/${safeName(name)}/`,
    changes: `${root}changes/`,
    codesJson: `${root}codes.json`,
    codesSchema: `${root}codes.schema.json`,
    codesCsv: `${root}codes.csv`,
    llms: `${root}llms.txt`,
    llmsFull: `${root}llms-full.txt`,
    feed: `${root}feed.xml`,
    openSearch: `${root}opensearch.xml`,
    sitemap: `${root}sitemap-index.xml`,
    codeJson: (code: Pick<Code, 'path'>) => `${codeAt(code)}.json`,
    codeMarkdown: (code: Pick<Code, 'path'>) => `${codeAt(code)}.md`,
    categoryMarkdown: (id: string) => `${root}categories/${id}.md`,
    guideMarkdown: (slug: string) => `${root}guides/${slug}.md`,
    /** A file under the site's root. */
    file: (path: string) => root + path.replace(/^\/+/, ''),
    /** A path of this site as a whole URL. */
    absolute: (path: string) => new URL(path, origin).href,
  };
}
