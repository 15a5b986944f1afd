/** Index data → codes with their rows, and rows as candidates. */
import { assignAnchors, statusAnchor } from '../../catalog/anchor.ts';
import { labelOf } from '../../catalog/code-id.ts';
import { fill } from '../../catalog/template.ts';
import type { CatalogData, IndexData } from './index-data.ts';
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
    for (let row = 0; row < flat.length / 3; row += 1) {
      const message = flat[3 * row + 1]!;
      rows.push({
        code,
        status: flat[3 * row]!,
        source: messages[message]!,
        message,
        category: categories[flat[3 * row + 2]!] ?? '',
        // A text in which nothing is found needs none.
        get anchor() {
          return (anchors ??= anchorsOf(flat, messages))[row]!;
        },
      });
    }
    return code;
  });
}

function anchorsOf(flat: readonly number[], messages: readonly string[]): readonly string[] {
  // Most codes have one row, and an index has many codes.
  if (flat.length === 3) return [statusAnchor(flat[0]!)];
  const rows = Array.from({ length: flat.length / 3 }, (_, row) => ({
    status: flat[3 * row]!,
    message: messages[flat[3 * row + 1]!]!,
  }));
  return assignAnchors(rows);
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
