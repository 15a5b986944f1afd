/** A text in the address of the search page, and how much of one an address takes. */
import { encodePart } from '../../catalog/fragment.ts';

/**
 * Longest text in the query, in characters. Longer ones and those of several lines are in the
 * fragment, which a reload does not send.
 */
const MOST_IN_QUERY = 500;
/** Longest text in the fragment, in characters. Longer ones are not in the address at all. */
const MOST_IN_ADDRESS = 8_000;

/** Whether a text may be in the query, which a reload sends to the server. */
export function fitsQuery(text: string): boolean {
  return text.length <= MOST_IN_QUERY && !/[\r\n]/.test(text);
}

/** A text as a fragment, which is not sent to the server; null if it is too long. */
export function textFragment(text: string): string | null {
  return text.length <= MOST_IN_ADDRESS ? `#q=${encodePart(text)}` : null;
}
