/**
 * A reader's value among the vendor's words. It may be anything that somebody pasted or put into a
 * link, so it must neither become markup nor change how the words beside it are read.
 */

/**
 * Characters that set the direction of the text after them, and those that end a paragraph. Either
 * would end an isolate from inside, and affect the text around the value. The former are those of
 * `../formats/direction.ts`, written out: shared, they would cost every code page bytes, and copying a
 * row a file more.
 */
const TURNS = /[\u001c-\u001e\u0085\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Marks a value and isolates its direction; characters that could break out become U+FFFD. */
export function markedValue(value: string): HTMLElement {
  const mark = document.createElement('mark');
  // Browsers isolate an element that has a `dir` of its own.
  mark.dir = 'auto';
  mark.append(value.replace(TURNS, '\ufffd'));
  return mark;
}
