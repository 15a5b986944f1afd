/**
 * The service worker of readers who asked to keep the site; only `<offline-switch>` registers it,
 * on a click. It stores the site as built and nothing else, so nothing that a reader types or opens
 * leaves a trace in it.
 *
 * Pages come from the network first: keeping the site must not make it older for those who are
 * online, and pages of two builds would ask for each other's files. Files named after their content
 * come from the store first, since they cannot be outdated.
 */
import { BLOCKS, fromRecords, putBlocks } from '../../formats/pack.ts';
import { offlineName } from './names.ts';

/** Path of the pack, set by the build. It changes with any byte of the site, and this file with it. */
declare const PACK: string;

interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
const worker = globalThis as unknown as {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: FetchEvent) => void): void;
};

/** How long the network may take for what is in the store too, in milliseconds. */
const PATIENCE = 3_000;
/** Files to store at a time; one by one takes twice as long. */
const AT_ONCE = 64;
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'application/xml',
};

const { scope } = worker.registration;
const name = offlineName(scope);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const hashed = /^(?:_astro|data)\//.test(request.url.slice(scope.length));
  event.respondWith(hashed ? storeFirst(request) : networkFirst(request));
});

/** Fetches the pack into a store of its own, so that a failure leaves the last one as it was. */
async function install(): Promise<void> {
  try {
    const store = await caches.open(name + PACK);
    const response = await fetch(scope + PACK, { cache: 'no-store' });
    if (!response.ok || !response.body) throw new Error(`${response.status} for ${PACK}`);
    const bytes = response.body
      .pipeThrough(progress(Number(response.headers.get('content-length'))))
      .pipeThrough(new DecompressionStream('gzip'));
    const puts: Promise<void>[] = [];
    for await (const { path, body } of fromRecords(chunks(bytes))) {
      const end = /\.(\w+)$/.exec(path)?.[1] ?? (path === '' || path.endsWith('/') ? 'html' : '');
      const type = TYPES[end] ?? 'application/octet-stream';
      puts.push(store.put(scope + path, new Response(body, { headers: { 'content-type': type } })));
      if (puts.length === AT_ONCE) await Promise.all(puts.splice(0));
    }
    await Promise.all(puts);
    await worker.skipWaiting();
  } catch (error) {
    await caches.delete(name + PACK);
    throw error;
  }
}

async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((key) => key.startsWith(name) && key !== name + PACK);
  await Promise.all(others.map((key) => caches.delete(key)));
  await worker.clients.claim();
}

async function storeFirst(request: Request): Promise<Response> {
  return (await kept(request.url)) ?? fetch(request);
}

async function networkFirst(request: Request): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const timely = await Promise.race([answer.catch(() => undefined), late]);
  if (timely && timely.status < 500) return timely;
  return (await kept(request.url)) ?? answer.catch(() => absent(request));
}

/**
 * The answer when offline and not in the store: the page for unknown addresses, which looks up
 * codes.
 */
async function absent(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return Response.error();
  const [path, rest = ''] = request.url.split(/(?=[?#])/, 2);
  // People leave off the slash.
  if (await stored(`${path}/`)) return Response.redirect(`${path}/${rest}`);
  const page = await kept(`${scope}404.html`);
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** What is stored for an address, whatever its query; pages get their shared blocks back. */
async function kept(url: string): Promise<Response | undefined> {
  const found = await stored(url.split(/[?#]/, 1)[0]!);
  if (!found?.headers.get('content-type')?.startsWith('text/html')) return found;
  const html = putBlocks(await found.text(), await blocks());
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function stored(url: string): Promise<Response | undefined> {
  // `caches.open` would create a removed store again.
  return caches.match(url, { cacheName: name + PACK });
}

let reading: Promise<string[]> | undefined;

/** Read once; where that fails, the next page tries again. */
function blocks(): Promise<string[]> {
  return (reading ??= stored(scope + BLOCKS)
    .then((response) => response!.json() as Promise<string[]>)
    .catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
}

/** Tells open pages what part of the pack has arrived, from 0 to 1. */
function progress(
  total: number,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const channel = new BroadcastChannel(name);
  let done = 0;
  return new TransformStream({
    transform(chunk, controller) {
      done += chunk.length;
      if (total) channel.postMessage(Math.min(1, done / total));
      controller.enqueue(chunk);
    },
    flush: () => channel.close(),
  });
}

/** Iterates over a stream, which not every browser's streams allow. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
