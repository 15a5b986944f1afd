/**
 * A reader's value among the vendor's words. It may be anything that somebody pasted or put into a
 * link, so it must neither become markup nor change how the words beside it are read.
 */

/**
 * Characters that turn the direction of the text behind them, and those that end a paragraph. Either
 * kind ends an isolate from inside: a browser takes both for its own. The former are those of
 * `../formats/direction.ts`, written out: shared, they would cost every code page bytes, and copying a
 * row a file more.
 */
const TURNS = /[\u001c-\u001e\u0085\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The value marked, with a direction of its own; what would turn the text is seen instead. */
export function markedValue(value: string): HTMLElement {
  const mark = document.createElement('mark');
  // Browsers isolate what has a direction of its own.
  mark.dir = 'auto';
  mark.append(value.replace(TURNS, '\ufffd'));
  return mark;
}
