/** The worker of `beside.ts`: reads the content, writes the documents, tells the dates of pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { contentDir } from '../store/content-dir.ts';
import { readChanges, readRedirects } from '../store/history.ts';
import type { Outcome, Task } from './beside.ts';
import { documentsOf } from './documents.ts';
import { pageDates, unlistedPaths } from './lastmod.ts';

const { dist, ...deployment } = workerData as Task;
const { catalog, guides, documents } = await documentsOf(deployment);
// One after the other: a file that is written aside takes several trips to another thread, and these
// are small. Nothing else waits for this thread.
const folders = new Set<string>();
for (const [path, write] of documents) {
  const file = join(dist, path);
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, write());
}
const moved = Object.keys(readRedirects(contentDir));
parentPort!.postMessage({
  written: documents.size,
  dates: pageDates(catalog, guides, readChanges(contentDir)),
  unlisted: unlistedPaths(catalog, moved),
} satisfies Outcome);
