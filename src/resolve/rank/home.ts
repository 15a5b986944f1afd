/** Whose reply an error is of, by the looks of it. */
import type { CatalogData } from '../index/index-data.ts';
import type { Index } from '../index/prepare.ts';
import { wordsOf } from '../text/tokens.ts';
import type { FoundError } from './group.ts';

/** Characters around an error in which its reply's fixed strings are looked for. */
const AROUND = 1000;

/**
 * Problem details (RFC 9457, section 3.1) have a `status` and a `detail`, as SCIM's errors have, and a
 * `title`, which those have not (RFC 7644, section 3.12).
 */
const PROBLEM_TITLE = /\btitle\\{0,8}["']?\s{0,8}[:=]/i;

/** The catalog that a fixed string of its replies tells. */
export function signedBy(
  { start, end }: FoundError,
  text: string,
  index: Index,
): CatalogData | undefined {
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND).toLowerCase();
  return index.catalogs.find(({ signs }) => signs.some((sign) => around.includes(sign)));
}

/** The catalog whose replies look like this one, by a fixed string or the name of the field. */
export function homeOf(found: FoundError, text: string, index: Index): CatalogData | undefined {
  const { said, start, end } = found;
  const signed = signedBy(found, text, index);
  if (signed || !said?.field) return signed;
  if (PROBLEM_TITLE.test(text.slice(Math.max(0, start - AROUND), end + AROUND))) return undefined;
  const { name } = said.field;
  const owners = index.catalogs.filter(({ fields }) =>
    fields.some(([field, part]) => part === 'message' && wordsOf(field).join('') === name),
  );
  return owners.length === 1 ? owners[0] : undefined;
}
