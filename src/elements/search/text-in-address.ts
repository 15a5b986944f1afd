/** A text in the address of the search page, and how much of one an address takes. */
import { encodePart } from '../../catalog/fragment.ts';

/** Longer texts, and texts of several lines, are kept out of the query: a reload does not send them. */
const MOST_IN_QUERY = 500;
/** What an address can carry without being sent: longer texts stay out of it. */
const MOST_IN_ADDRESS = 8_000;

/** Whether a text may be in the query, which a reload sends to the server. */
export function fitsQuery(text: string): boolean {
  return text.length <= MOST_IN_QUERY && !/[\r\n]/.test(text);
}

/** A text as a fragment, which is not sent to the server; null for one that no address can carry. */
export function textFragment(text: string): string | null {
  return text.length <= MOST_IN_ADDRESS ? `#q=${encodePart(text)}` : null;
}
