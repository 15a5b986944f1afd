/** Index data → codes with their rows, and rows as candidates. */
import { assignAnchors, statusAnchor } from '../../catalog/anchor.ts';
import { labelOf } from '../../catalog/code-id.ts';
import { fill } from '../../catalog/template.ts';
import type { CatalogData, IndexData } from './index-data.ts';
import { rowDataOf } from './row-data.ts';
import type { Candidate, Via } from '../types.ts';

export interface Row {
  readonly code: Code;
  readonly status: number;
  /** The message as documented, and its number in the index. */
  readonly source: string;
  readonly message: number;
  /** Id of its category. */
  readonly category: string;
  readonly anchor: string;
}

export interface Code {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly catalog: CatalogData;
  /** Place in the order of the catalog. */
  readonly order: number;
  readonly rows: readonly Row[];
}

/** Every code, in the order of the catalog. */
export function codesOf({ catalogs, categories, codes, messages }: IndexData): Code[] {
  return codes.map(([number, id, flat, path = id, given], order) => {
    const catalog = catalogs[number]!;
    const label = labelOf(id, catalog.label ?? null);
    const rows: Row[] = [];
    const code = { id, label, path, catalog, order, rows };
    let anchors = given;
    rowDataOf(flat).forEach(({ status, message, category }, place) => {
      rows.push({
        code,
        status,
        source: messages[message]!,
        message,
        category: categories[category] ?? '',
        // A text in which nothing is found needs none.
        get anchor() {
          return (anchors ??= anchorsOf(rows))[place]!;
        },
      });
    });
    return code;
  });
}

function anchorsOf(rows: readonly Row[]): readonly string[] {
  // Most codes have one row, and an index has many codes.
  if (rows.length === 1) return [statusAnchor(rows[0]!.status)];
  return assignAnchors(rows.map(({ status, source }) => ({ status, message: source })));
}

/** Of a row of which no value is known. Has no prototype. */
export const NO_VALUES: Candidate['args'] = Object.freeze(Object.create(null));

/** A row as a candidate, with the values that the text gives and why it is one. */
export function candidate(
  { code, status, category, anchor, source }: Row,
  args: Candidate['args'],
  about: { confidence: number; because: string; via: Via; cut?: boolean },
): Candidate {
  return {
    code: code.id,
    label: code.label,
    path: code.path,
    catalog: code.catalog.key,
    status,
    category,
    anchor,
    args,
    template: source,
    message: fill(source, args),
    cut: false,
    ...about,
  };
}

/** Rows that are equally likely, of which no value is known: they share out the confidence. */
export function tiedCandidates(
  rows: readonly Row[],
  about: { readonly confidence: number; readonly because: string; readonly via: Via },
): Candidate[] {
  const confidence = about.confidence / rows.length;
  return rows.map((row) => candidate(row, NO_VALUES, { ...about, confidence }));
}
