/**
 * `npm run bench:import`: time and memory of importing a page of many rows, in each format, into an
 * empty catalog and again with every tenth row reworded.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../src/authoring/arguments.ts';
import { tableText, type ExportFormat } from '../src/import/write/table-text.ts';
import { syntheticCatalog } from '../tests/support/catalogs.ts';
import { gridTable } from '../tests/support/grid.ts';
import { ONE_COUNT } from './counts.ts';

const USAGE = `Usage: npm run bench:import [-- --rows <number>]
  --rows <number>   rows of the page, 20000 where left out`;

const { values } = readArguments(USAGE, {
  rows: { type: 'string', default: '20000', takes: ONE_COUNT },
});
const HEADINGS = ['Status Code', 'Error Code', 'Error Message', 'Description', 'Solution'];
const PAGES: Readonly<Record<string, (rows: string[][]) => string>> = {
  md: (rows) => table(rows, 'md'),
  html: (rows) => table(rows, 'html'),
  csv: (rows) => table(rows, 'csv'),
  rst: (rows) => gridTable([HEADINGS, ...rows]),
};

const root = mkdtempSync(join(tmpdir(), 'bench-import-'));
const rows = rowsOf(Number(values.rows));
const reworded = rows.map((row, at) => row.with(3, at % 10 ? row[3]! : `${row[3]} Indeed.`));
try {
  for (const [format, page] of Object.entries(PAGES)) {
    const dir = emptyContent(format);
    const file = join(root, `page.${format}`);
    for (const [what, text] of [
      ['first', page(rows)],
      ['second', page(reworded)],
    ] as const) {
      writeFileSync(file, text);
      const { seconds, megabytes } = measure(file, dir);
      const bytes = (text.length / 1e6).toFixed(1);
      console.log(
        `${format} ${what}: ${rows.length} rows, ${bytes} MB: ${seconds} s, ${megabytes} MB of memory`,
      );
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

function table(cells: string[][], format: ExportFormat): string {
  return tableText({ fields: [], headings: HEADINGS, rows: cells }, format);
}

/** Rows as asked for; some codes have two. */
function rowsOf(count: number): string[][] {
  const all = syntheticCatalog(count).codes.flatMap((code) =>
    code.rows
      .toSorted((a, b) => a.status - b.status)
      .map((row) => [`${row.status}`, code.id, row.message, row.description, row.solution]),
  );
  return all.slice(0, count);
}

function emptyContent(name: string): string {
  const dir = join(root, name);
  mkdirSync(dir);
  cpSync('content/site.yaml', join(dir, 'site.yaml'));
  const upstream = 'upstream:\n    title: Bench';
  writeFileSync(
    join(dir, 'catalogs.yaml'),
    `- key: all\n  name: All\n  pattern: '[A-Z]{3}\\.\\d{4,6}'\n  ${upstream}\n  imported: 2026-01-01\n  reply: {}\n`,
  );
  return dir;
}

function measure(file: string, dir: string): { seconds: string; megabytes: number } {
  const start = performance.now();
  const peak = join(root, 'peak');
  writeFileSync(peak, '');
  const preload = new URL('rss.mjs', import.meta.url).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--import=${preload}`, 'src/authoring/import.ts', file, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, CONTENT_DIR: dir, RSS_FILE: peak },
    },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) throw new Error(stderr + stdout.slice(0, 2000));
  return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) };
}
