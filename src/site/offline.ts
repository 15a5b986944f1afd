/** What readers need who keep the site: the pack, the service worker, and what it will cost them. */
import { createHash } from 'node:crypto';
import { createWriteStream, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { BLOCKS, takeBlocks, toRecord } from '../formats/pack.ts';

/**
 * Not needed to read the site: pictures for link previews and instructions for hosts. The Markdown
 * and JSON twins stay: compressed, all of them together take less than one font.
 */
const LEFT_OUT = /^(?:cards\/|_headers$)/;
const WORKER = 'src/elements/offline/worker.ts';

/** Writes `data/<hash>.pack`, `sw.js` and `offline/size.json`. Comes after all that writes files. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { path, ...size } = await writePack(dist);
        await writeWorker(dist, path);
        await mkdir(join(dist, 'offline'), { recursive: true });
        await writeFile(join(dist, 'offline/size.json'), JSON.stringify(size));
        logger.info(`${size.pages} pages, ${(size.download / 1e6).toFixed(1)} MB to keep them`);
      },
    },
  };
}

/**
 * Packs the built site, a file at a time, so that memory does not grow with it.
 *
 * @returns path of the pack under `dist`, number of pages, bytes to download, bytes to store
 */
export async function writePack(dist: string) {
  const size = { pages: 0, download: 0, stored: 0 };
  const hash = createHash('sha256');
  const files = filesOf(dist);
  function* records() {
    const blocks: string[] = [];
    for (const file of files) {
      const page = file.endsWith('.html');
      const raw = readFileSync(join(dist, file));
      const body = page ? Buffer.from(takeBlocks(raw.toString(), blocks)) : raw;
      size.pages += Number(page);
      size.stored += body.length;
      yield toRecord(file.replace(/(^|\/)index\.html$/, '$1'), body);
    }
    yield toRecord(BLOCKS, Buffer.from(JSON.stringify(blocks)));
  }
  async function* counted(compressed: AsyncIterable<Buffer>) {
    for await (const chunk of compressed) {
      hash.update(chunk);
      size.download += chunk.length;
      yield chunk;
    }
  }
  await mkdir(join(dist, 'data'), { recursive: true });
  const fresh = join(dist, 'next.pack');
  await pipeline(records, createGzip({ level: 9 }), counted, createWriteStream(fresh));
  const path = `data/${hash.digest('hex').slice(0, 10)}.pack`;
  await rename(fresh, join(dist, path));
  return { path, ...size };
}

/** Files alike are beside each other, which compresses better. */
function filesOf(dist: string): string[] {
  const key = (file: string): string => `${extname(file)} ${file}`;
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
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
