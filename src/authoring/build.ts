/**
 * `npm run build`: lints the content, builds into a folder of its own, and puts that in the place of
 * `dist/` only when all went well. A build that fails leaves the last good one as it was.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { contentDir } from '../store/content-dir.ts';
import { ContentError } from '../store/problem.ts';
import { readArguments } from './arguments.ts';
import { startAstro } from './astro.ts';
import { deployment } from './deployment.ts';
import { putInPlace } from './put-in-place.ts';

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

const failure = await build();
if (failure) console.error(failure);
process.exitCode = failure ? 1 : 0;

/** Builds, and gives what to say where that fails. */
async function build(): Promise<string | null> {
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  const { child, ended, stop } = startBuild();
  try {
    // Loaded when Astro is on its way, not before.
    const { readContent } = await import('../store/read-content.ts');
    const { problems } = await readContent(contentDir);
    if (problems.length) return `${new ContentError(problems).message}\nNothing was built.`;
    child.stdout!.pipe(process.stdout);
    child.stderr!.pipe(process.stderr);
    const { code, stopped } = await ended;
    if (code !== 0)
      return `The build ${stopped ? 'was stopped' : 'failed'}; ${basename(target)} is as it was.`;
    putInPlace(fresh, target);
    return null;
  } finally {
    stop('SIGTERM');
    // It closes once all that it said is taken.
    child.stdout!.resume();
    child.stderr!.resume();
    await ended;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Starts Astro at once, so that the content is linted while it gets ready. It says nothing before it
 * is told to go on: of bad content the lint tells more.
 */
function startBuild() {
  // Node keeps compiled code for the next time, as it does for Astro; types need not be taken out again.
  const { directory: compiled } = enableCompileCache();
  return startAstro(['build', ...flags], {
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
}
