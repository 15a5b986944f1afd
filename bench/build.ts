/**
 * `npm run bench:build`: builds generated catalogs of growing size and reports seconds, peak memory
 * and bytes, all without pictures for link previews, which no other generator draws. Then builds
 * the real content without pictures, with all of them to draw, and with all of them drawn before.
 * `--peers` also builds the same content with Eleventy and Starlight, installed on demand into a
 * temporary folder: in the same run, since the machine's speed varies from day to day.
 *
 * Every build is clean: what a generator cached of the content and its output are removed; its
 * packages and Node's compile cache stay, and telemetry is off. Small catalogs are built several
 * times, all generators in turn; the median counts, without the first time.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../src/authoring/arguments.ts';
import { writeContent } from './content.ts';
import { COUNTS, countsIn } from './counts.ts';
import { median } from './median.ts';
import { buildPeer, PEERS } from './peers.ts';

/** Times that a small catalog is built. */
const TIMES = 6;
/** From this many codes on, a build takes so long that chance hardly matters. */
const LARGE = 2000;

const USAGE = `Usage: npm run bench:build [-- options]
  --sizes <numbers>        codes of the catalogs, 243,2000,20000 where left out
  --peers                  builds the same with Eleventy and Starlight
  --peer-sizes <numbers>   codes of the catalogs that they build, 243,10000 where left out`;

const { values } = readArguments(USAGE, {
  sizes: { type: 'string', default: '243,2000,20000', takes: COUNTS },
  peers: { type: 'boolean' },
  'peer-sizes': { type: 'string', default: '243,10000', takes: COUNTS },
});

interface Result {
  readonly what: string;
  readonly codes: number;
  readonly seconds: number;
  /** Peak memory; null where it was not measured. */
  readonly megabytes: number | null;
  readonly files: number;
  readonly bytes: number;
}

const root = mkdtempSync(join(tmpdir(), 'bench-build-'));
process.env['NODE_COMPILE_CACHE'] = join(root, 'compiled');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const results: Result[] = [];
const ours = countsIn(values.sizes);
const peers = values.peers ? countsIn(values['peer-sizes']) : [];
try {
  for (const codes of [...new Set([...ours, ...peers])].sort((a, b) => a - b)) {
    const content = join(root, `content-${codes}`);
    writeContent(content, codes);
    const builds = [
      () => measure('this site', codes, { CONTENT_DIR: content }),
      ...PEERS.filter(() => peers.includes(codes)).map((peer) => () => ({
        what: peer,
        codes,
        ...buildPeer(peer, codes, root),
      })),
    ];
    for (const result of inTurn(builds, codes < LARGE ? TIMES : 1)) tell(result);
  }
  compare();
  previews();
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The median of each of several builds; the first time counts only if it is the only one. */
function inTurn(builds: readonly (() => Result)[], times: number): Result[] {
  const all = Array.from({ length: times }, () => builds.map((build) => build()));
  const counted = all.slice(times > 1 ? 1 : 0);
  return builds.map((_, at) => {
    const results = counted.map((round) => round[at]!);
    const middle = median(results.map(({ seconds }) => seconds));
    return results.find(({ seconds }) => seconds === middle)!;
  });
}

/** A clean build: nothing that an earlier one has read is left. */
function measure(what: string, codes: number, env: Readonly<Record<string, string>>): Result {
  const out = join(root, `dist-${codes}`);
  const rss = join(root, 'rss');
  writeFileSync(rss, '');
  for (const cache of ['.astro', 'node_modules/.astro', ...globSync('.cache/astro-*'), out]) {
    rmSync(cache, { recursive: true, force: true });
  }
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('node', ['src/authoring/build.ts', '--silent'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      CARDS: '0',
      ...env,
      OUT_DIR: out,
      RSS_FILE: rss,
      NODE_OPTIONS: `--import=${new URL('rss.mjs', import.meta.url).href}`,
    },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build of ${codes} codes failed.\n${stdout}${stderr}`);
  const peaks = readFileSync(rss, 'utf8').split('\n').filter(Boolean).map(Number);
  const files = globSync('**/*', { cwd: out }).filter((name) => statSync(join(out, name)).isFile());
  return {
    what,
    codes,
    seconds,
    megabytes: Math.max(...peaks),
    files: files.length,
    bytes: files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0),
  };
}

function tell(result: Result): void {
  results.push(result);
  const { what, codes, seconds, megabytes, files, bytes } = result;
  console.log(
    `${what.padEnd(10)} ${String(codes).padStart(6)} codes  ${seconds.toFixed(1).padStart(7)} s  ` +
      `${String(megabytes ?? '–').padStart(5)} MB  ${String(files).padStart(6)} files  ` +
      `${(bytes / 2 ** 20).toFixed(1).padStart(7)} MB written`,
  );
}

/** What pictures for link previews add to the build of the real content. */
function previews(): void {
  const codes = globSync('content/codes/**/*.{md,mdx}').length;
  const without = measure('this site', codes, {});
  tell({ ...without, what: 'no cards' });
  rmSync('.cache/pictures', { recursive: true, force: true });
  for (const what of ['cold cards', 'warm cards']) {
    const result = measure(what, codes, { CARDS: '1' });
    tell(result);
    console.log(`${what} add ${(result.seconds - without.seconds).toFixed(1)} s`);
  }
}

/** Growth from size to size, and how this site does beside the others. */
function compare(): void {
  const mine = results.filter(({ what }) => what === 'this site');
  for (const [index, result] of mine.entries()) {
    const before = mine[index - 1];
    if (!before) continue;
    const size = (result.codes / before.codes).toFixed(1);
    const time = (result.seconds / before.seconds).toFixed(1);
    console.log(
      `${before.codes} → ${result.codes}: ${size} times the codes, ${time} times the seconds`,
    );
  }
  for (const peer of results.filter(({ what }) => what !== 'this site')) {
    const own = mine.find(({ codes }) => codes === peer.codes)!;
    const ratio = (peer.seconds / own.seconds).toFixed(2);
    console.log(`${peer.codes} codes: ${peer.what} takes ${ratio} times as long`);
  }
}
