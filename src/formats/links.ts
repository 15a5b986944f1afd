/** The absolute URLs that formats need, since they are read away from the site. */
import type { Code, Row } from '../catalog/types.ts';

export interface Links {
  readonly home: string;
  readonly code: (code: Pick<Code, 'path'>) => string;
  readonly row: (code: Pick<Code, 'path'>, row: Pick<Row, 'anchor'>) => string;
  readonly status: (status: number) => string;
  readonly category: (id: string) => string;
  readonly guide: (slug: string) => string;
  readonly changes: string;
  readonly search: string;
  readonly codesJson: string;
  readonly codesSchema: string;
  readonly codesCsv: string;
  readonly llmsFull: string;
  readonly feed: string;
  readonly openSearch: string;
  /** The same content as Markdown. */
  readonly markdown: {
    readonly code: (code: Pick<Code, 'path'>) => string;
    readonly category: (id: string) => string;
    readonly guide: (slug: string) => string;
  };
  /** A file or page by its path from the site's root, as authors write it. */
  readonly file: (path: string) => string;
}
