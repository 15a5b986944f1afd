/** What there is to say about an answer, before `notes.ts` puts it in words. */
import type { CodeMention } from '../extract/codes.ts';
import type { IndexCode, IndexRow } from '../index/prepare.ts';

export type Fact =
  | { readonly kind: 'unknown-code' | 'foreign-code'; readonly mention: CodeMention }
  /** Several rows fit equally; a status that the text gives does not tell them apart. */
  | { readonly kind: 'tie'; readonly rows: readonly IndexRow[]; readonly status?: number | null }
  /** One spelling that several codes have: a number, or a name but for its capital letters. */
  | { readonly kind: 'shared-spelling'; readonly mention: CodeMention }
  /** A code, and the rows of another whose message the text has. */
  | { readonly kind: 'contradiction'; readonly code: IndexCode; readonly rows: readonly IndexRow[] }
  /** A status, and all rows of the code or message that does not come with it. */
  | {
      readonly kind: 'status-unknown-for-code' | 'status-unknown-for-message';
      readonly status: number;
      readonly rows: readonly IndexRow[];
    }
  /** A status with which the code has another row than those whose message the text has. */
  | {
      readonly kind: 'status-of-another-row';
      readonly status: number;
      readonly rows: readonly IndexRow[];
    }
  /** A status in place of a reply, or a sentence that stands for one, and the rows that come with it. */
  | {
      readonly kind: 'lost-code' | 'status-only';
      readonly status: number;
      readonly rows: readonly IndexRow[];
    }
  | { readonly kind: 'several-errors'; readonly codes: readonly string[] };
