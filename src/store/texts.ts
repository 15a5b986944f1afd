/** The prose of content files. */
import { basename, extname, join, relative, sep } from 'node:path';
import type { Category, Code, Prose } from '../catalog/types.ts';
import type { FrontMatterSource } from './front-matter.ts';

export interface Guide {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** ISO date on which it last changed; absent if the file does not say. */
  readonly updated?: string | undefined;
  readonly prose: Prose;
}

export interface Texts {
  /** In reading order. */
  readonly guides: readonly Guide[];
  readonly ofCategory: (category: Category) => Prose;
  readonly ofCode: (code: Code) => Prose;
}

/** A file of the content folder, taken apart. */
export interface ContentFile<T = unknown> {
  readonly path: string;
  readonly source: FrontMatterSource;
  /** Null where its fields have a problem. */
  readonly value: T | null;
}

type GuideFields = Pick<Guide, 'title' | 'summary' | 'updated'> & { readonly order: number };

/** The texts of a folder. The file of a code is `codes/<catalog>/<path>`. */
export function textsOf(
  dir: string,
  guides: readonly ContentFile<GuideFields>[],
  others: readonly ContentFile[],
): Texts {
  const byFile = new Map(
    others.map((file) => [file.path.replace(/\.mdx?$/, ''), proseOf(file)] as const),
  );
  const at = (...names: string[]): Prose => byFile.get(join(dir, ...names))!;
  return {
    guides: guides
      .flatMap((file) =>
        file.value ? [{ ...file.value, slug: stem(file.path), prose: proseOf(file) }] : [],
      )
      .sort((a, b) => a.order - b.order),
    ofCategory: ({ id }) => at('categories', id),
    ofCode: ({ catalog, path }) => at('codes', catalog, path),
  };
}

/** The prose of a file, with whether it is MDX; the fields need not be right. */
export function proseOf({ path, source }: ContentFile): Prose {
  return { source: source.body, mdx: extname(path) === '.mdx' };
}

/** The path of a file as authors know it, for problems: from the content folder's parent. */
export function labelOf(dir: string, path: string): string {
  return `${basename(dir)}/${relative(dir, path).split(sep).join('/')}`;
}

/** The name of a file without folder and extension. */
export function stem(path: string): string {
  return basename(path, extname(path));
}
