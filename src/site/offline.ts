/** What readers need who keep the site: the pack, the service worker, and what it will cost them. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { build } from 'esbuild';
import { BLOCKS, takeBlocks, toRecord, type PackSize } from '../formats/pack.ts';

/**
 * Not needed to read the site: pictures for link previews and instructions for hosts. The Markdown
 * and JSON twins stay: compressed, all of them together take less than one font.
 */
const LEFT_OUT = /^(?:cards\/|_headers$|next\.pack$)/;
/** Folder of full text, which is packed last. */
const INDEX = 'pagefind';
/** Bytes that are compressed at a time, at least. */
const PIECE = 1 << 18;
/** The pack while it is written; its name is in `LEFT_OUT` too. */
const FRESH = 'next.pack';
const WORKER = 'src/elements/offline/worker.ts';

/** A pack that grows while pages are made: what it holds once, it need not read again. */
export interface Pack {
  /** Takes a page, given by its file under the site's root. */
  readonly add: (file: string, page: Uint8Array) => Promise<void>;
  /**
   * Takes all else and writes `data/<hash>.pack`, `sw.js` and `offline/size.json`. Comes after all that
   * writes files, but for the index of full text, which may be under way.
   *
   * @param indexed ends when the index is written
   */
  readonly write: (indexed: Promise<unknown>) => Promise<PackSize>;
}

/**
 * Starts the pack of a site. It goes to a file piece by piece, so that memory does not grow with it.
 *
 * @param dist folder of the site, which is there and empty
 */
export function startPack(dist: string): Pack {
  const size = { pages: 0, download: 0, stored: 0 };
  const hash = createHash('sha256');
  const blocks: string[] = [];
  const packed = new Set<string>();
  const source = new PassThrough();
  const packing = pipeline(
    source,
    createGzip({ level: 9 }),
    counted,
    createWriteStream(join(dist, FRESH)),
  );
  // Whoever adds to it or writes it is told.
  packing.catch(() => {});
  let held: Uint8Array[] = [];
  let length = 0;
  return {
    add,
    async write(indexed) {
      for (const file of filesOf(dist)) {
        if (!packed.has(file) && !file.startsWith(`${INDEX}/`)) await read(file);
      }
      await indexed;
      for (const file of filesOf(dist, INDEX)) await read(file);
      hold(toRecord(BLOCKS, Buffer.from(JSON.stringify(blocks))));
      source.end(Buffer.concat(held));
      await packing;
      const path = `data/${hash.digest('hex').slice(0, 10)}.pack`;
      await mkdir(join(dist, 'data'), { recursive: true });
      await rename(join(dist, FRESH), join(dist, path));
      await writeWorker(dist, path);
      await mkdir(join(dist, 'offline'), { recursive: true });
      await writeFile(join(dist, 'offline/size.json'), JSON.stringify(size));
      return size;
    },
  };

  function read(file: string): Promise<void> {
    return add(file, readFileSync(join(dist, file)));
  }

  async function add(file: string, bytes: Uint8Array): Promise<void> {
    const page = file.endsWith('.html');
    const body = page ? Buffer.from(takeBlocks(textOf(bytes), blocks)) : bytes;
    packed.add(file);
    size.pages += Number(page);
    size.stored += body.length;
    hold(toRecord(file.replace(/(^|\/)index\.html$/, '$1'), body));
    if (length < PIECE) return;
    const piece = Buffer.concat(held);
    held = [];
    length = 0;
    if (!source.write(piece)) await Promise.race([once(source, 'drain'), packing]);
  }

  /** Records go in larger pieces: each takes a trip to the thread that compresses, however small. */
  function hold(record: Uint8Array): void {
    held.push(record);
    length += record.length;
  }

  async function* counted(compressed: AsyncIterable<Buffer>) {
    for await (const chunk of compressed) {
      hash.update(chunk);
      size.download += chunk.length;
      yield chunk;
    }
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/** The files to keep, of the site or a folder of it; alike are beside each other, to compress better. */
function filesOf(dist: string, folder = ''): string[] {
  return readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .map((file) => ({ file, key: `${extname(file)} ${file}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ file }) => file);
}

/** Bundles the service worker into `sw.js` at the site's root: its place is its reach. */
async function writeWorker(dist: string, pack: string): Promise<void> {
  await build({
    entryPoints: [resolve(WORKER)],
    outfile: join(dist, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { PACK: JSON.stringify(pack) },
  });
}
