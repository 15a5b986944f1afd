/**
 * `npm run build:offline`: the built site as an archive for machines without a network. The site
 * stands in a folder of its own beside a README.txt that says how to open it; it is built for the
 * root of a server, or for `BASE_PATH`, and without pictures for link previews.
 *
 * Usage: node src/authoring/build-offline.ts [archive], by default offline.zip
 */
import { spawnSync } from 'node:child_process';
import { renameSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentDir } from '../store/content-dir.ts';
import { readSettings } from '../store/settings.ts';
import { folderEntries, writeZip } from './offline-zip.ts';

const target = resolve(process.argv[2] ?? 'offline.zip');
const folder = resolve('.cache/offline');
const base = process.env['BASE_PATH'] ?? '/';

const { status } = spawnSync(process.execPath, ['src/authoring/build.ts'], {
  stdio: 'inherit',
  env: { ...process.env, OUT_DIR: folder, CARDS: '0' },
});
if (status !== 0) process.exit(1);

// A site under /errors lies in site/errors, so that the server's root is site/ in any case.
const under = `site${base}`.replace(/\/+$/, '');
const readme = { path: 'README.txt', body: new TextEncoder().encode(readmeText()) };
const fresh = `${target}.part`;
writeZip(
  fresh,
  (function* () {
    yield readme;
    yield* folderEntries(folder, under);
  })(),
);
renameSync(fresh, target);
console.log(`${target}: ${(statSync(target).size / 1e6).toFixed(1)} MB`);

function readmeText(): string {
  const address = `http://localhost:8000${base.replace(/\/*$/, '/')}`;
  return [
    readSettings(contentDir).site.name,
    '',
    'The whole site, for a machine without a network. Browsers do not run it from the disk; any server',
    'of files does. In the folder that holds this text, one of:',
    '',
    '  python3 -m http.server 8000 --directory site',
    '  caddy file-server --listen :8000 --root site',
    '',
    `Then open ${address} in a browser.`,
    '',
    'A server that answers unknown addresses with 404.html finds a code in any spelling of its address.',
    '',
  ].join('\n');
}
