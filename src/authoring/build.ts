/**
 * `npm run build`: lints the content, builds into a folder of its own, and puts that in the place of
 * `dist/` only when all went well. A build that fails leaves the last good one as it was.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { contentDir } from '../store/content-dir.ts';
import { ContentError } from '../store/problem.ts';
import { readArguments } from './arguments.ts';
import { ASTRO } from './astro.ts';
import { deployment } from './deployment.ts';

const USAGE = `Usage: npm run build [-- options]
  --force     reads all of the content anew, changed or not
  --silent    says nothing but what is wrong
  --verbose   says more than else
  Environment variables have the settings: SITE_URL, BASE_PATH, CONTENT_DIR, OUT_DIR, CARDS.`;

const { values: options } = readArguments(USAGE, {
  force: { type: 'boolean' },
  silent: { type: 'boolean' },
  verbose: { type: 'boolean' },
});
const flags = Object.keys(options).map((name) => `--${name}`);
// Told here in a line each; Astro would tell them as faults of the program.
deployment();

const target = resolve(process.env['OUT_DIR'] ?? 'dist');
const fresh = join(dirname(target), `.${basename(target)}-next`);
const old = join(dirname(target), `.${basename(target)}-old`);

// Node keeps compiled code for the next time, as it does for Astro; types need not be taken out again.
const { directory: compiled } = enableCompileCache();
const astro = startAstro();
// Loaded when Astro is on its way, not before.
const { readContent } = await import('../store/read-content.ts');
const { problems } = await readContent(contentDir);
if (problems.length) {
  await astro.stop();
  fail(`${new ContentError(problems).message}\nNothing was built.`);
}
if ((await astro.finish()) !== 0) fail(`The build failed; ${basename(target)} is as it was.`);
rmSync(old, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, old);
renameSync(fresh, target);
rmSync(old, { recursive: true, force: true });

/**
 * Starts Astro at once, so that the content is linted while it gets ready. It says nothing before it
 * is told to go on: of bad content the lint tells more.
 */
function startAstro() {
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  const child = spawn(process.execPath, [ASTRO, 'build', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
      // Astro would ask git who this is and tell its makers, at each build.
      ASTRO_TELEMETRY_DISABLED: '1',
      // Its workers would not know otherwise.
      ...(compiled && { NODE_COMPILE_CACHE: compiled }),
      ...process.env,
      OUT_DIR: fresh,
    },
  });
  const ended = once(child, 'close');
  return {
    async stop(): Promise<void> {
      child.kill();
      child.stdout.resume();
      child.stderr.resume();
      await ended;
    },
    async finish(): Promise<number | null> {
      child.stdout.pipe(process.stdout);
      child.stderr.pipe(process.stderr);
      return ((await ended) as [number | null])[0];
    },
  };
}

function fail(message: string): never {
  rmSync(fresh, { recursive: true, force: true });
  console.error(message);
  process.exit(1);
}
