/** A vendor's page on disk → its text. */
import { readFileSync, statSync } from 'node:fs';
import { formatOf } from '../import/read/page.ts';
import type { GivenPage } from '../import/plan/content.ts';
import { ImportError } from '../import/read/tables.ts';

/** A page of 20,000 rows has some 8 MB. */
const MOST_BYTES = 32_000_000;

/**
 * Reads a page.
 *
 * @throws ImportError where the file is not there, too large, or no text in UTF-8
 */
export function readPageFile(name: string): GivenPage {
  const refuse = (found: string, expected: string, todo: string, line = 1): never => {
    throw new ImportError([{ file: name, line, found, expected, todo }]);
  };
  const format = formatOf(name);
  if (!format) {
    return refuse(
      'a file of a kind that cannot be read',
      'a name that ends in .md, .html, .rst or .csv',
      'Save the page in one of these formats',
    );
  }
  const stat = statSync(name, { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    return refuse(stat ? 'no regular file' : 'no such file', "the vendor's page", 'Check the path');
  }
  if (stat.size > MOST_BYTES) {
    return refuse(
      `a file of ${(stat.size / 1e6).toFixed(1)} MB`,
      `at most ${MOST_BYTES / 1e6} MB`,
      'Take what is no table out of the page, or import it in parts',
    );
  }
  const bytes = readFileSync(name);
  const nul = bytes.indexOf(0);
  const text = nul < 0 ? decode(bytes) : null;
  if (text === null) {
    return refuse(
      'bytes that are no text in UTF-8',
      "the vendor's page as text",
      'Save the page as UTF-8; pictures, archives and office documents cannot be read',
      lineAt(bytes, nul < 0 ? firstBad(bytes) : nul),
    );
  }
  if (text.trim() === '') {
    return refuse('an empty file', 'a page with a table of error codes', 'Save the page again');
  }
  return { name, text, format };
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The offset at which bytes stop being UTF-8, exact to the line, found by bisection. */
function firstBad(bytes: Buffer): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // A cut within a character is no fault: the bytes before it are decoded as a stream.
    if (isPrefix(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPrefix(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1))
    line += 1;
  return line;
}
