/** Where Enter leads in the box of any page. */
import type { Answer, Candidate } from '../../resolve/types.ts';
import type { Href } from '../../site/href.ts';
import { textFragment } from './text-in-address.ts';

/**
 * Where Enter leads while no option is active: to the row that the text clearly means, to the page
 * about another service's codes, else to all results. Words, a status, a message that several codes
 * have, an unknown code and a log of several errors are ambiguous, and going to the first option
 * would choose for the reader. Null if the text is ambiguous and too long for an address, since it
 * would be lost.
 */
export function enterAddress(answer: Answer, text: string, href: Href): string | null {
  const { candidates, saw } = answer;
  const [first] = candidates;
  const foreign = saw.notes.find(({ prefix }) => prefix);
  if (first && isCertain(answer))
    return isOneOfSeveral(answer) ? href.code(first) : rowAddress(href, first);
  if (!first && foreign) return href.named(foreign.prefix!);
  return searchAddress(href, text);
}

/** Whether the first row's page, found by code or message, has more than half of the confidence. */
function isCertain({ candidates, saw }: Answer): boolean {
  const { path, via, cut } = candidates[0]!;
  const sum = candidates
    .filter((row) => row.path === path && row.via === via)
    .reduce((total, { confidence }) => total + confidence, 0);
  const open = saw.notes.some(({ kind }) => kind === 'several-errors' || kind === 'unknown-code');
  return (via === 'code' || via === 'message') && !cut && !open && sum > 0.5;
}

/** Whether the first row ties with others of its code and has no values that would be lost. */
function isOneOfSeveral({ candidates: [first, ...rest] }: Answer): boolean {
  const { path, confidence, args } = first!;
  const same = rest.some((row) => row.path === path && row.confidence === confidence);
  return same && !Object.keys(args).length;
}

/** The address of a candidate's row, with the reader's values. */
export function rowAddress(href: Href, row: Candidate): string {
  return href.row({ path: row.path }, { anchor: row.anchor }, { ...row.args });
}

/**
 * The search page with a text; null if the text is too long. The text is in the fragment, which is
 * not sent to the server; the page moves short ones to `?q=` without a request.
 */
export function searchAddress(href: Href, text: string): string | null {
  const fragment = textFragment(text);
  return fragment && href.search + fragment;
}
