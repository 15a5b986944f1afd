/** A static server as a good host is set up: compressed once, cached as the README says. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.md', '.svg', '.xml']);

interface Counter {
  bytes: number;
  requests: number;
}

export interface Served {
  readonly server: Server;
  readonly url: string;
  readonly counter: Counter;
}

/** Serves a folder on a free port; every answer's body is counted. */
export function serve(folder: string): Promise<Served> {
  const counter: Counter = { bytes: 0, requests: 0 };
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = pathOf(request.url!);
    let file = join(folder, normalize(path));
    if (file.endsWith('/')) file += 'index.html';
    let status = 200;
    try {
      if (!statSync(file).isFile()) throw new Error('not a file');
    } catch {
      status = 404;
      file = join(folder, '404.html');
    }
    const extension = extname(file);
    const accepted = request.headers['accept-encoding'] ?? '';
    // Pages as most hosts serve them; scripts and data as hosts with Brotli do.
    const encoding = !COMPRESSED.has(extension)
      ? ''
      : accepted.includes('br') && extension !== '.html'
        ? 'br'
        : accepted.includes('gzip')
          ? 'gzip'
          : '';
    const key = `${encoding} ${file}`;
    if (!cache.has(key)) {
      const body = readFileSync(file);
      cache.set(
        key,
        encoding === 'br' ? brotliCompressSync(body) : encoding ? gzipSync(body) : body,
      );
    }
    const body = cache.get(key)!;
    counter.bytes += body.length;
    counter.requests += 1;
    response.writeHead(status, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': /\/(?:_astro|data)\//.test(path)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(encoding && { 'content-encoding': encoding }),
    });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      resolve({ server, url: `http://127.0.0.1:${address.port}`, counter });
    });
  });
}

/** The decoded path of an address; a malformed one as it is, for which there is no file. */
function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://x').pathname);
  } catch {
    return `/${address}`;
  }
}
