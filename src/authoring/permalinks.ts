/**
 * `npm run permalinks`: adds the addresses of the built site to `permalinks.txt`. It never takes one
 * away; where the built site lacks one it says so, leaves the file alone and exits with code 1.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentDir } from '../store/content-dir.ts';
import { readPermalinks, readRedirects } from '../store/history.ts';
import { servedAddresses, unserved } from '../store/permalinks.ts';
import { readArguments } from './arguments.ts';

const USAGE = `Usage: npm run permalinks
  Adds the addresses of the built site to permalinks.txt in the content folder.`;

readArguments(USAGE, {});

const dist = resolve(process.env['OUT_DIR'] ?? 'dist');
const file = join(contentDir, 'permalinks.txt');
const served = servedAddresses(dist);
if (!served.length) {
  console.error(`There is no built site in ${dist}. Run "npm run build" first.`);
  process.exit(1);
}

const known = readPermalinks(contentDir);
const gone = unserved(dist, known, readRedirects(contentDir));
if (gone.length) {
  console.error(['No longer served, and never removed from the list:', ...gone].join('\n  '));
  process.exit(1);
}

const all = [...new Set([...known, ...served])].sort();
writeFileSync(file, `${all.join('\n')}\n`);
console.log(`${all.length - known.length} added, ${all.length} in all: ${file}`);
