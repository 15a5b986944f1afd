/**
 * `npm test` and `npm run test:full`: every check, with one line each and a count at the end. All run
 * even if one fails, so that one run tells everything.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readArguments } from '../src/authoring/arguments.ts';
import { ensureBrowser } from './browser.ts';

const USAGE = `Usage: npm test, or npm run test:full
  --full   the slow checks too, as test:full has them`;

const { values } = readArguments(USAGE, { full: { type: 'boolean' } });

interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** By default Node leaves one core free, which is half of two. */
const NODE_TEST = 'node --test --test-concurrency=2';
/** A site of services whose codes have every other shape. */
const SECOND = { CONTENT_DIR: 'tests/fixtures/second-service', OUT_DIR: '.cache/dist-second' };

/** Checks that need one core each, and do not need each other. */
const SOURCES: readonly Step[] = [
  { name: 'types', command: 'astro check --minimumSeverity warning' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'eslint .' },
  { name: 'content', command: 'node src/authoring/lint.ts' },
];

/** Checks that use all cores. The builds are what those below them look at. */
const QUICK: readonly Step[] = [
  { name: 'unit', command: `${NODE_TEST} "tests/unit/**/*.test.ts"` },
  { name: 'build', command: 'node src/authoring/build.ts' },
  {
    name: 'build under a base path',
    command: 'node src/authoring/build.ts',
    env: { BASE_PATH: '/errors', OUT_DIR: '.cache/dist-base' },
  },
  { name: 'build of other services', command: 'node src/authoring/build.ts', env: SECOND },
  { name: 'dist', command: `${NODE_TEST} "tests/dist/**/*.test.ts"` },
  { name: 'end to end', command: 'playwright test' },
  {
    name: 'end to end under a base path',
    // How pages look and behave is the same under any base path; addresses are not.
    command: 'playwright test --grep @address',
    env: { BASE_PATH: '/errors', OUT_DIR: '.cache/dist-base' },
  },
  {
    name: 'dist of other services',
    command: `${NODE_TEST} tests/dist/pages.test.ts tests/dist/discovery.test.ts "tests/second/*.test.ts"`,
    env: SECOND,
  },
  {
    name: 'end to end of other services',
    command: 'playwright test --config playwright.second.config.ts',
    env: SECOND,
  },
];

/** Every page, every hostile text, every state: minutes, not seconds. */
const FULL: readonly Step[] = [
  { name: 'builds, imports and valid HTML', command: 'node --test "tests/slow/*.test.ts"' },
  { name: 'nginx', command: 'node --test "tests/deploy/*.test.ts"' },
  { name: 'slow browser tests', command: 'playwright test --config playwright.slow.config.ts' },
];

process.env['BROWSER_PATH'] = ensureBrowser();
// Tests start hundreds of commands, which share compiled code.
process.env['NODE_COMPILE_CACHE'] ??= join('.cache', 'compile');
let [passed, failed] = [0, 0];
const sources = SOURCES.values();
// Each lane takes the next of the steps that is left.
await Promise.all(Array.from({ length: availableParallelism() }, () => inTurn(sources)));
await inTurn(values.full ? [...QUICK, ...FULL] : QUICK);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function inTurn(steps: Iterable<Step>): Promise<void> {
  for (const step of steps) await run(step);
}

/** Runs a step and reports the result, with its output if it failed. */
async function run({ name, command, env }: Step): Promise<void> {
  const start = performance.now();
  const step = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  });
  const ended = new Promise<number | null>((resolve) => step.on('close', resolve));
  const output = (await Promise.all([text(step.stdout), text(step.stderr)])).join('');
  const status = await ended;
  const counts = count(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  passed += counts.passed || (status === 0 ? 1 : 0);
  failed += counts.failed || (status === 0 ? 0 : 1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(output);
}

/** The counts of a test runner's own closing lines; zeros for a command that only exits. */
function count(output: string): { passed: number; failed: number } {
  const last = (pattern: RegExp): number => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
  return {
    passed: last(/^(?:# |ℹ )pass (\d+)$/gm) + last(/^\s+(\d+) passed/gm),
    failed: last(/^(?:# |ℹ )fail (\d+)$/gm) + last(/^\s+(\d+) failed/gm),
  };
}
