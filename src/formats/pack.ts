/**
 * The whole site as one stream of bytes, for offline use: records of a line `length path` followed
 * by that many bytes. It is one request instead of a thousand, and has the styles and scripts that
 * pages share only once: compressed, it takes an eighth of what the pages would take one by one.
 */

const LINE_FEED = 10;

/** Path of the record that holds what was taken out of the pages, as a JSON array; comes last. */
export const BLOCKS = '.blocks';

/** `/offline/size.json`: what it takes to keep the site. */
export interface PackSize {
  readonly pages: number;
  /** Bytes to download. */
  readonly download: number;
  /** Bytes to store. */
  readonly stored: number;
}

/** One record. Paths are relative to the site's root and hold no line feed. */
export function toRecord(path: string, body: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`${body.length} ${path}\n`);
  const record = new Uint8Array(head.length + body.length);
  record.set(head);
  record.set(body, head.length);
  return record;
}

/**
 * Reads records from a stream, however it is cut into chunks. Buffers one record at a time.
 *
 * @throws where the stream ends within a record or is no pack
 */
export async function* fromRecords(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ path: string; body: Uint8Array<ArrayBuffer> }> {
  let held: Uint8Array[] = [];
  let length = 0;
  let head: Head | null = null;
  for await (const chunk of stream) {
    held.push(chunk);
    length += chunk.length;
    // Join only when a record may be complete: joining every chunk would copy a large one many
    // times.
    if (head ? length < head.end : !chunk.includes(LINE_FEED)) continue;
    let bytes = joined(held, length);
    for (head = headOf(bytes); head && head.end <= bytes.length; head = headOf(bytes)) {
      yield { path: head.path, body: bytes.slice(head.start, head.end) };
      bytes = bytes.subarray(head.end);
    }
    held = [bytes];
    length = bytes.length;
  }
  if (length) throw new Error('The pack is cut off.');
}

/** What a record's first line says of it: its path, and where its bytes start and end. */
interface Head {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The head of the record that some bytes begin with, or null while its line is incomplete. */
function headOf(bytes: Uint8Array): Head | null {
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0) return null;
  const found = /^(\d+) (.*)$/.exec(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!found) throw new Error('This is no pack.');
  return { path: found[2]!, start: end + 1, end: end + 1 + Number(found[1]) };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Styles and scripts in a page. JSON is not among them: each page has its own. */
const BLOCK = /<style>[^]*?<\/style>|<script(?: type="module")?>[^]*?<\/script>/g;

/**
 * A page without its styles and scripts; a number between two NUL characters, which no page holds,
 * stands for each. The blocks are added to `blocks`.
 */
export function takeBlocks(html: string, blocks: string[]): string {
  return html.replace(BLOCK, (block) => {
    const known = blocks.indexOf(block);
    return `\0${known < 0 ? blocks.push(block) - 1 : known}\0`;
  });
}

/** A page as it was before `takeBlocks`. */
export function putBlocks(html: string, blocks: readonly string[]): string {
  return html.replace(/\0(\d+)\0/g, (_, index: string) => blocks[Number(index)]!);
}
