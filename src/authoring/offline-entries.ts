/**
 * The entries of the offline archive: the site, so that the folder it is unzipped to can be served
 * as it is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../formats/xml.ts';
import { folderEntries, type Entry } from './offline-zip.ts';

/** A built site, and where it was built to stand. */
interface OfflineSite {
  /** Name for people. */
  readonly name: string;
  /** Folder that it was built into. */
  readonly folder: string;
  /** Base path, with or without a slash at its end. */
  readonly base: string;
}

/**
 * A README.txt, and the site. Its links begin at the server's root: a site under `/errors` lies in
 * `errors/`, and a page at the top leads there.
 */
export function* offlineEntries({ name, folder, base }: OfflineSite): Generator<Entry> {
  const path = base.replace(/^\/+|\/+$/g, '');
  yield entry('README.txt', readmeText(name, path));
  if (path) {
    yield entry('index.html', leadingPage(name, path));
    // Servers use the one at their root.
    yield { path: '404.html', body: readFileSync(join(folder, '404.html')) };
  }
  yield* folderEntries(folder, path);
}

function entry(path: string, text: string): Entry {
  return { path, body: new TextEncoder().encode(text) };
}

function leadingPage(name: string, path: string): string {
  const target = escapeXml(encodeURI(`${path}/`));
  const title = escapeXml(name);
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<meta charset="utf-8"><title>${title}</title>`,
    `<meta http-equiv="refresh" content="0; url=${target}">`,
    `<p><a href="${target}">${title}</a></p>`,
    '',
  ].join('\n');
}

function readmeText(name: string, path: string): string {
  return [
    name,
    '',
    'The whole site, for a machine without a network. Browsers do not run it from the disk; any server',
    'of files does. In the folder that holds this text, one of:',
    '',
    '  python3 -m http.server 8000',
    '  caddy file-server --listen :8000',
    '',
    `Then open http://localhost:8000/${path && `${path}/`} in a browser.`,
    '',
    'This folder has to be the top of what the server shows: links begin there.',
    'A server that answers unknown addresses with 404.html finds a code in any spelling of its address.',
    '',
  ].join('\n');
}
