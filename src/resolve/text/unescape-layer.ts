/** Escaped text → text with one layer of escaping less. */
import { unbase64, unentity, unescape, unpercent } from './decode.ts';

/** Takes off the outermost layer of escaping that shows itself in the text. */
export function unescapeLayer(text: string): string {
  for (const [mark, decode] of LAYERS) {
    const decoded = text.includes(mark) ? decode(text) : text;
    if (decoded !== text) return decoded;
  }
  return text;
}

const LAYERS = [
  ['%', unpercent],
  ['&', unentity],
  ['\\', unescape],
  ['ey', unbase64],
] as const;
