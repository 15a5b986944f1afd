/**
 * `npm run build`: lints the content, builds into a folder of its own, and puts that in the place of
 * `dist/` only when all went well. A build that fails leaves the last good one as it was.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { contentDir } from '../store/content-dir.ts';
import { ContentError } from '../store/problem.ts';
import { readContent } from '../store/read-content.ts';

const target = resolve(process.env['OUT_DIR'] ?? 'dist');
const fresh = join(dirname(target), `.${basename(target)}-next`);
const old = join(dirname(target), `.${basename(target)}-old`);

const { problems } = await readContent(contentDir);
if (problems.length) {
  console.error(new ContentError(problems).message);
  console.error('Nothing was built.');
  process.exit(1);
}

rmSync(fresh, { recursive: true, force: true });
mkdirSync(dirname(target), { recursive: true });
const { status } = spawnSync('astro', ['build', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, OUT_DIR: fresh },
});
if (status !== 0) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`The build failed; ${basename(target)} is as it was.`);
  process.exit(1);
}
rmSync(old, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, old);
renameSync(fresh, target);
rmSync(old, { recursive: true, force: true });
