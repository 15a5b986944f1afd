/** Checks the prose of a content folder against everything that it refers to. */
import { buildCatalog, type Entries } from '../catalog/build.ts';
import { addressesOf, rootHref } from './addresses.ts';
import type { Problem } from './problem.ts';
import { proseProblems } from './prose-problems.ts';
import type { Standards } from './settings.ts';
import { labelOf, proseOf, stem, type ContentFile } from './texts.ts';

interface ProseFolder {
  readonly dir: string;
  readonly codes: readonly ContentFile[];
  readonly categories: readonly ContentFile[];
  readonly guides: readonly ContentFile[];
  readonly entries: Entries;
  /** Null where `references.yaml` cannot be read. */
  readonly standards: Standards | null;
  /** Paths of pages that moved. */
  readonly moved: readonly string[];
}

/** Every problem of the prose, including that of files whose fields have problems. */
export function checkProse(folder: ProseFolder): Problem[] {
  const { dir, codes, categories, guides, entries } = folder;
  const keys = new Set(entries.infos.map(({ key }) => key));
  const sound = entries.codes.filter(({ catalog }) => keys.has(catalog));
  const catalog = buildCatalog({ ...entries, codes: sound });
  const names = {
    codes: codes.map(({ path }) => stem(path)),
    categories: categories.map(({ path }) => stem(path)),
    guides: guides.map(({ path }) => stem(path)),
  };
  const read = new Set(catalog.codes.map(({ path }) => path));
  const known = {
    catalog,
    unread: new Set(names.codes.filter((name) => !read.has(name))),
    standards: folder.standards,
    addresses: addressesOf(catalog, names, folder.moved),
  };
  const check = (files: readonly ContentFile[], pageOf: (name: string) => string): Problem[] =>
    files
      .filter(({ source }) => source.body !== '')
      .flatMap((file) =>
        proseProblems(
          {
            file: labelOf(dir, file.path),
            line: file.source.bodyLine,
            prose: proseOf(file),
            page: pageOf(stem(file.path)),
          },
          known,
        ),
      );
  return [
    ...check(codes, (path) => rootHref.code({ path })),
    ...check(categories, rootHref.category),
    ...check(guides, rootHref.guide),
  ];
}
