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
const PROBLEM_TITLE = /\btitle\\{0,8}["']?\s{0,8}[:=]/;

/** The catalog whose reply an error looks to be of. */
export interface Home {
  readonly catalog: CatalogData | undefined;
  /** Whether a fixed string of its replies says so, which no other catalog's have. */
  readonly signed: boolean;
}

/** Tells the catalog by a fixed string of its replies, else by the name of the message's field. */
export function homeOf({ said, start, end }: FoundError, text: string, index: Index): Home {
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND).toLowerCase();
  const signed = index.catalogs.find(({ signs }) => signs.some((sign) => around.includes(sign)));
  if (signed) return { catalog: signed, signed: true };
  const name = said?.field && !PROBLEM_TITLE.test(around) ? said.field.name : null;
  const owners = index.catalogs.filter(({ fields }) =>
    fields.some(([field, part]) => part === 'message' && wordsOf(field).join('') === name),
  );
  return { catalog: owners.length === 1 ? owners[0] : undefined, signed: false };
}
