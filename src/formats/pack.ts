/**
 * The whole site as one stream of bytes, for readers who keep it: records of a line `length path`
 * and so many bytes. A thousand requests become one, and what pages share, their styles and scripts,
 * is in it once: compressed, the pack takes an eighth of what the pages would take one by one.
 */

const LINE_FEED = 10;

/** Path of the record that holds what was taken out of the pages, as a JSON array; comes last. */
export const BLOCKS = '.blocks';

/** One record. Paths are relative to the site's root and hold no line feed. */
export function toRecord(path: string, body: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`${body.length} ${path}\n`);
  const record = new Uint8Array(head.length + body.length);
  record.set(head);
  record.set(body, head.length);
  return record;
}

/**
 * Reads records from a stream, whichever way it is cut. Holds one record at a time.
 *
 * @throws where the stream ends within a record or is no pack
 */
export async function* fromRecords(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ path: string; body: Uint8Array<ArrayBuffer> }> {
  let held = new Uint8Array(0);
  for await (const chunk of stream) {
    const joined = new Uint8Array(held.length + chunk.length);
    joined.set(held);
    joined.set(chunk, held.length);
    held = joined;
    for (let end = held.indexOf(LINE_FEED); end >= 0; end = held.indexOf(LINE_FEED)) {
      const head = /^(\d+) (.*)$/.exec(new TextDecoder().decode(held.subarray(0, end)));
      if (!head) throw new Error('This is no pack.');
      const next = end + 1 + Number(head[1]);
      if (next > held.length) break;
      yield { path: head[2]!, body: held.slice(end + 1, next) };
      held = held.subarray(next);
    }
  }
  if (held.length) throw new Error('The pack is cut off.');
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
