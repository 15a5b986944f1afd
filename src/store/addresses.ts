/** The addresses that a content folder gives its site, for links in prose. */
import { statusAnchor } from '../catalog/anchor.ts';
import { ACTIONS, type Catalog } from '../catalog/types.ts';
import { byRange, byStatus } from '../catalog/views.ts';
import { makeHref } from '../site/href.ts';

/** Names of files, without folder and extension, including those that cannot be read. */
interface FileNames {
  readonly codes: readonly string[];
  readonly categories: readonly string[];
  readonly guides: readonly string[];
}

/** Paths from the site's root; for a code's page the fragments of its rows, else null. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string> | null>;

/** As paths are written in content: from the root, without a base path. */
export const rootHref = makeHref('/', 'https://site.example');

/** Every address that prose may link to. */
export function addressesOf(
  catalog: Catalog,
  files: FileNames,
  moved: readonly string[],
): Addresses {
  const { codes, codesJson, codesSchema, codesCsv, llms, llmsFull, feed, ...href } = rootHref;
  const paths = [
    ...[href.home, codes, href.statuses, href.categories, href.ranges, href.actions, href.guides],
    ...[href.search, href.changes, codesJson, codesSchema, codesCsv, llms, llmsFull, feed],
    ...byStatus(catalog).map(({ key }) => href.status(key)),
    ...byRange(catalog).map(({ key }) => href.range(key)),
    ...ACTIONS.map(href.action),
    ...files.categories.flatMap((id) => [href.category(id), href.categoryMarkdown(id)]),
    ...files.guides.flatMap((slug) => [href.guide(slug), href.guideMarkdown(slug)]),
    ...files.codes.flatMap((path) => [
      href.code({ path }),
      href.codeMarkdown({ path }),
      href.codeJson({ path }),
    ]),
    ...catalog.infos.flatMap(({ foreign }) => foreign.map(({ prefix }) => href.named(prefix))),
    ...moved,
  ];
  const pages = catalog.codes.flatMap((code) => {
    const anchors = new Set(
      code.rows.flatMap(({ anchor, status }) => [anchor, statusAnchor(status)]),
    );
    // The page of a former name forwards the fragment.
    const names = [href.code(code), ...code.aliases.map(href.named)];
    return names.map((path) => [path, anchors] as const);
  });
  return new Map([...paths.map((path) => [path, null] as const), ...pages]);
}
