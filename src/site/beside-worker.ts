/** The worker of `beside.ts`: reads the content, writes the documents, tells the dates of pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { contentDir } from '../store/content-dir.ts';
import { readChanges, readRedirects } from '../store/history.ts';
import type { Outcome, Task } from './beside.ts';
import { documentsOf } from './documents.ts';
import { pageDates, unlistedPaths } from './lastmod.ts';

/** Files that are being written at a time. */
const AT_ONCE = 16;

const { dist, ...deployment } = workerData as Task;
const { catalog, guides, documents } = await documentsOf(deployment);
const folders = new Map<string, Promise<unknown>>();
const left = documents.entries();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const [path, write] of left) {
      const folder = dirname(join(dist, path));
      if (!folders.has(folder)) folders.set(folder, mkdir(folder, { recursive: true }));
      await folders.get(folder);
      await writeFile(join(dist, path), write());
    }
  }),
);
const moved = Object.keys(readRedirects(contentDir));
parentPort!.postMessage({
  written: documents.size,
  dates: pageDates(catalog, guides, readChanges(contentDir)),
  unlisted: unlistedPaths(catalog, moved),
} satisfies Outcome);
