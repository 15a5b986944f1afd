/** The same codes as plain Eleventy and Starlight sites, for comparison. Installed on demand. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Code } from '../src/catalog/types.ts';
import { syntheticCatalog } from '../tests/support/catalogs.ts';

export const PEERS = ['eleventy', 'starlight'] as const;
type Peer = (typeof PEERS)[number];

const PACKAGES: Readonly<Record<Peer, readonly string[]>> = {
  eleventy: ['@11ty/eleventy'],
  starlight: ['astro', '@astrojs/starlight'],
};

interface Built {
  readonly seconds: number;
  /** Peak memory, which is not measured here. */
  readonly megabytes: null;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Installs a generator, writes one Markdown page per code (both not timed), and builds it clean
 * (timed).
 */
export function buildPeer(peer: Peer, size: number, root: string): Built {
  const dir = join(root, peer);
  if (!existsSync(dir)) install(peer, dir);
  const pages = peer === 'starlight' ? join(dir, 'src/content/docs') : join(dir, 'pages');
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (const code of syntheticCatalog(size).codes) {
    writeFileSync(join(pages, `${code.id.toLowerCase().replace('.', '-')}.md`), page(code));
  }
  if (peer === 'starlight') writeFileSync(join(dir, 'astro.config.mjs'), starlightConfig(size));
  const out = join(dir, 'out');
  for (const cache of ['.astro', 'node_modules/.astro', '.cache']) {
    rmSync(join(dir, cache), { recursive: true, force: true });
  }
  rmSync(out, { recursive: true, force: true });
  const command =
    peer === 'starlight' ? 'astro build --silent' : 'eleventy --quiet --input=pages --output=out';
  const start = performance.now();
  const { status, stderr } = spawnSync(command, {
    cwd: dir,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PATH: `${dir}/node_modules/.bin:${process.env['PATH']}` },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${peer} failed.\n${stderr}`);
  const files = globSync('**/*', { cwd: out }).filter((name) => statSync(join(out, name)).isFile());
  return {
    seconds,
    megabytes: null,
    files: files.length,
    bytes: files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0),
  };
}

function install(peer: Peer, dir: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{"private":true,"type":"module"}');
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', ...PACKAGES[peer]], {
    cwd: dir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${peer} could not be installed.\n${stderr}`);
  if (peer !== 'starlight') return;
  mkdirSync(join(dir, 'src'), { recursive: true });
  writeFileSync(
    join(dir, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
}

/** From this many codes on, a sidebar that lists all of them on each page would fill the disk. */
const MOST_IN_SIDEBAR = 2000;

function starlightConfig(size: number): string {
  const sidebar = size < MOST_IN_SIDEBAR ? '' : ', sidebar: []';
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  outDir: 'out',
  integrations: [starlight({ title: 'Codes'${sidebar} })],
});
`;
}

/** What a writer would put on the page of a code in a plain Markdown site. */
function page(code: Code): string {
  const rows = code.rows.map(
    (row) =>
      `## ${row.status}\n\n\`${row.message}\`\n\n${row.description}\n\n**What to do**: ${row.solution}\n`,
  );
  return `---\n${stringify({ title: `${code.id}: ${code.rows[0]!.message}` })}---\n\n${rows.join('\n')}`;
}
