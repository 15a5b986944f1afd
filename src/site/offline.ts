/** What the offline copy needs: the pack, the service worker, and how large it is. */
import { createHash } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { build } from 'esbuild';
import { BLOCKS, takeBlocks, toRecord, type PackSize } from '../formats/pack.ts';

/**
 * Not needed to read the site: pictures for link previews and instructions for hosts. The Markdown
 * and JSON twins stay: compressed, all of them together take less than one font.
 */
const LEFT_OUT = /^(?:cards\/|_headers$)/;
/** Folder of full text, which is packed last. */
const INDEX = 'pagefind';
/** Least bytes to compress at a time. */
const PIECE = 1 << 18;
const WORKER = 'src/elements/offline/worker.ts';

/**
 * Writes `data/<hash>.pack`, `sw.js` and `offline/size.json`. Everything else must be written by
 * then, except the full-text index, which may be under way.
 *
 * @param dist folder with the built site
 * @param indexed ends when the index is written
 */
export async function writeOffline(dist: string, indexed: Promise<unknown>): Promise<PackSize> {
  const { path, size } = await writePack(dist, indexed);
  await writeWorker(dist, path);
  await mkdir(join(dist, 'offline'), { recursive: true });
  await writeFile(join(dist, 'offline/size.json'), JSON.stringify(size));
  return size;
}

/** Packs the built site, a file at a time, so that memory use does not grow with the site. */
async function writePack(dist: string, indexed: Promise<unknown>) {
  const size = { pages: 0, download: 0, stored: 0 };
  const hash = createHash('sha256');
  const blocks: string[] = [];
  const record = (file: string): Uint8Array => {
    const page = file.endsWith('.html');
    const raw = readFileSync(join(dist, file));
    const body = page ? Buffer.from(takeBlocks(raw.toString(), blocks)) : raw;
    size.pages += Number(page);
    size.stored += body.length;
    return toRecord(file.replace(/(^|\/)index\.html$/, '$1'), body);
  };
  const site = filesOf(dist).filter((file) => !file.startsWith(`${INDEX}/`));
  async function* records() {
    for (const file of site) yield record(file);
    await indexed;
    for (const file of filesOf(dist, INDEX)) yield record(file);
    yield toRecord(BLOCKS, Buffer.from(JSON.stringify(blocks)));
  }
  async function* counted(compressed: AsyncIterable<Buffer>) {
    for await (const chunk of compressed) {
      hash.update(chunk);
      size.download += chunk.length;
      yield chunk;
    }
  }
  const fresh = join(dist, 'next.pack');
  await pipeline(records, joined, createGzip({ level: 9 }), counted, createWriteStream(fresh));
  const path = `data/${hash.digest('hex').slice(0, 10)}.pack`;
  await mkdir(join(dist, 'data'), { recursive: true });
  await rename(fresh, join(dist, path));
  return { path, size };
}

/** Joins records into larger pieces, since each piece makes a trip to the compressing thread. */
async function* joined(records: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const record of records) {
    held.push(record);
    length += record.length;
    if (length < PIECE) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  yield Buffer.concat(held);
}

/**
 * The files to pack, of the site or one of its folders; similar ones together, to compress better.
 */
function filesOf(dist: string, folder = ''): string[] {
  return readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .map((file) => ({ file, key: `${extname(file)} ${file}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ file }) => file);
}

/**
 * Bundles the service worker into `sw.js`, at the site's root because its folder limits its scope.
 */
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
