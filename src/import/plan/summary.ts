/** What an import does, for people and for programs. */
import type { Rename } from '../merge/catalog.ts';
import type { RowChange } from '../merge/code.ts';

export interface CatalogSummary {
  readonly catalog: string;
  /** What the page has of the catalog. */
  readonly codes: number;
  readonly rows: number;
  readonly added: readonly RowChange[];
  readonly reworded: readonly RowChange[];
  readonly withdrawn: readonly RowChange[];
  readonly returned: readonly RowChange[];
  readonly renamed: readonly Pick<Rename, 'from' | 'to'>[];
  /** Rows that are the same but stand elsewhere on the page than on the stored one. */
  readonly moved: readonly { readonly code: string; readonly status: number | null }[];
  /** Codes whose rows stand in another order in their files now. */
  readonly reordered: readonly string[];
  readonly unchanged: number;
}

/** Something that an author has to decide or to look at. */
export interface Decision {
  /** Path from the content folder. */
  readonly file: string;
  readonly what: string;
}

export interface ImportSummary {
  readonly page: string;
  readonly date: string;
  readonly catalogs: readonly CatalogSummary[];
  readonly decide: readonly Decision[];
  readonly remarks: readonly string[];
  /** Paths from the content folder, of files that are written and of files that are taken away. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}
