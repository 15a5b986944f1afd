/** The content folder as an import needs it: texts, by paths from the folder. */
import type { CodeFile } from '../file/code-file.ts';
import type { CatalogSource } from '../read/cells.ts';
import type { Format } from '../read/page.ts';

export interface ImportContent {
  /** Text of `catalogs.yaml`. */
  readonly catalogs: string;
  /** What that says, in its order. */
  readonly sources: readonly CatalogSource[];
  /** The files of each catalog's codes, by its key. */
  readonly codes: ReadonlyMap<string, readonly CodeFile[]>;
  /** Text of `changes.yaml` and of `redirects.yaml`, or null where there is no such file. */
  readonly changes: string | null;
  readonly redirects: string | null;
  /** The pages in `upstream/`, by name. */
  readonly stored: ReadonlyMap<string, string>;
  /** Guides and categories, which may mention codes, by path. */
  readonly prose: ReadonlyMap<string, string>;
}

/** A page to be imported. */
export interface GivenPage {
  /** As it is named in problems. */
  readonly name: string;
  readonly text: string;
  readonly format: Format;
}

/** Texts to write by path; null for a file to delete, since its code has another name now. */
export type Writes = ReadonlyMap<string, string | null>;

/** The codes that each catalog has, by its key. */
export function knownCodes({ codes }: ImportContent): Map<string, Set<string>> {
  return new Map([...codes].map(([key, files]) => [key, new Set(files.map(({ code }) => code))]));
}
