/** Catalog → what the search by words needs beside the index: small, plain JSON. */
import type { Catalog } from '../../catalog/types.ts';
import { createNumbering } from '../index/numbering.ts';

export interface WordsData {
  readonly version: 1;
  /** Descriptions and solutions, each once. */
  readonly texts: readonly string[];
  /** Three numbers a row, in catalog order: description, solution, category; -1 for the message. */
  readonly rows: readonly number[];
  /** Title and search words of each category. */
  readonly categories: readonly string[];
  /** Search words of each code, in catalog order. */
  readonly codes: readonly string[];
  /** People's words, then the catalog's words for them. */
  readonly vocabulary: readonly (readonly string[])[];
}

/** Deterministic; texts are numbered by first appearance. */
export function buildWords(catalog: Catalog): WordsData {
  const texts = createNumbering<string>();
  const categories = new Map(catalog.categories.map(({ id }, place) => [id, place]));
  const rows = catalog.codes.flatMap((code) =>
    code.rows.flatMap(({ message, description, solution, category }) => [
      description === message ? -1 : texts.numberOf(description),
      texts.numberOf(solution),
      categories.get(category) ?? -1,
    ]),
  );
  return {
    version: 1,
    texts: texts.all(),
    rows,
    categories: catalog.categories.map(({ title, words }) => [title, ...words].join(', ')),
    codes: catalog.codes.map(({ words }) => words.join(', ')),
    vocabulary: Object.entries(catalog.vocabulary).map(([word, meant]) => [word, ...meant]),
  };
}
