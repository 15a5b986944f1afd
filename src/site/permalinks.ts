/** The last check of a build: every address ever published is still served, or the build fails. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../store/content-dir.ts';
import { readPermalinks, readRedirects, type Redirects } from '../store/history.ts';
import { readPage, TWINS, unserved } from '../store/permalinks.ts';

/**
 * Copies the Markdown and JSON twins of moved pages to their former paths, then checks every
 * address of `permalinks.txt`.
 */
export function permalinks(): AstroIntegration {
  return {
    name: 'permalinks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const redirects = readRedirects(contentDir);
        for (const [from, to] of Object.entries(redirects)) copyTwins(dist, from, to);
        const addresses = readPermalinks(contentDir);
        const problems = [...badRedirects(dist, redirects), ...lost(dist, addresses, redirects)];
        if (problems.length) throw new Error(problems.join('\n'));
        logger.info(`${addresses.length} published addresses are served`);
      },
    },
  };
}

function copyTwins(dist: string, from: string, to: string): void {
  const file = (path: string, end: string): string => join(dist, path.replace(/\/$/, end));
  for (const end of TWINS) {
    if (existsSync(file(to, end))) copyFileSync(file(to, end), file(from, end));
  }
}

function badRedirects(dist: string, redirects: Redirects): string[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    if (readPage(dist, to) === null) {
      return `redirects.yaml sends ${from} to ${to}, where there is no page.`;
    }
    // Another page of the same address would have been written in place of the forwarding one.
    return readPage(dist, from)?.includes('data-forward')
      ? []
      : `redirects.yaml sends ${from} to ${to}, but ${from} is a page of its own.`;
  });
}

function lost(dist: string, addresses: readonly string[], redirects: Redirects): string[] {
  const gone = unserved(dist, addresses, redirects);
  if (!gone.length) return [];
  return [
    'No longer served, though published:',
    ...gone.map((address) => `  ${address}`),
    'Tickets and programs hold these addresses. A code or row that the vendor dropped stays, with a date',
    'under "withdrawn"; a page that moved gets a line in redirects.yaml; above a heading that was reworded',
    '<Anchor id="…" /> keeps the earlier one.',
  ];
}
