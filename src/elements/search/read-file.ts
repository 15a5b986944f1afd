/** Reads files that are dropped on the box or pasted into it. Loaded with the first of them. */
import { encodingOf, textOf } from '../../resolve/text/bytes.ts';

/** Most to read of a file, in bytes. */
const MOST_READ = 5 * 1024 * 1024;

/**
 * The text of a file, or of its last 5 MB, since errors stand at the end of a log. `cut` says so in
 * a sentence with a space after it; empty if all is read.
 */
export async function readFile(file: Blob): Promise<{ text: string; cut: string }> {
  // The byte order mark is at the start, even if only the end is read.
  const encoding = encodingOf(await bytesOf(file.slice(0, 2)));
  // UTF-16 has two bytes to a unit, counted from the start.
  const from = Math.max(0, file.size - MOST_READ);
  const bytes = await bytesOf(file.slice(from + (from % 2)));
  return { text: textOf(bytes, encoding), cut: from ? 'Only the last 5 MB are read. ' : '' };
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  return new Uint8Array(await part.arrayBuffer());
}
