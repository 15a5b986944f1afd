/**
 * `npm run build:offline`: the built site as an archive for machines without a network. The folder it
 * is unzipped to can be served as it is, and has a README.txt that says how. The site is built for the
 * root of a server, or for `BASE_PATH`, and without pictures for link previews.
 */
import { spawnSync } from 'node:child_process';
import { renameSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentDir } from '../store/content-dir.ts';
import { readSettings } from '../store/settings.ts';
import { readArguments } from './arguments.ts';
import { deployment } from './deployment.ts';
import { offlineEntries } from './offline-entries.ts';
import { writeZip } from './offline-zip.ts';

const USAGE = `Usage: npm run build:offline [-- <archive>]
  <archive>   file to write, offline.zip where left out`;

const { positionals } = readArguments(USAGE, {}, { name: 'archive', least: 0 });
const target = resolve(positionals[0] ?? 'offline.zip');
const folder = resolve('.cache/offline');
const { base } = deployment();

const { status } = spawnSync(process.execPath, ['src/authoring/build.ts'], {
  stdio: 'inherit',
  env: { ...process.env, OUT_DIR: folder, CARDS: '0' },
});
if (status !== 0) process.exit(1);

const { name } = readSettings(contentDir).site;
const fresh = `${target}.part`;
writeZip(fresh, offlineEntries({ name, folder, base }));
renameSync(fresh, target);
console.log(`${target}: ${(statSync(target).size / 1e6).toFixed(1)} MB`);
