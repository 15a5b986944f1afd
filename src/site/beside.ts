/**
 * What a build makes beside the pages. Astro makes its pages one after the other on one processor;
 * meanwhile another reads the content on its own and writes the documents.
 */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { decodePart } from '../catalog/fragment.ts';
import type { Deployment } from '../store/deployment.ts';

/** What the worker is given. */
export interface Task extends Deployment {
  /** Folder that is built. */
  readonly dist: string;
}

/** What the worker gives back. */
export interface Outcome {
  /** How many documents were written. */
  readonly written: number;
  /** The ISO date on which a page last changed, by path without the base path. */
  readonly dates: ReadonlyMap<string, string>;
  /** Paths of pages that search engines are to pass over. */
  readonly unlisted: ReadonlySet<string>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.txt': 'text/markdown',
};

/** Where documents are, under the site's root: what is elsewhere is asked of Astro, which makes no such. */
const DOCUMENT =
  /^(?:codes\.(?:json|csv)|llms(?:-full)?\.txt|codes\/[^/]+\.(?:md|json)|(?:categories|guides)\/[^/]+\.md)$/;

/** The path under the site's root of the document that an address may be of; null where it is of none. */
export function documentIn(address: string, base: string): string | null {
  const root = base.replace(/\/?$/, '/');
  const path = address.replace(/[?#].*/, '');
  const below = path.startsWith(root) ? decodePart(path.slice(root.length)) : '';
  return DOCUMENT.test(below) ? below : null;
}

/** The integration, and what came of its work, for those who need it at the end of a build. */
export function beside(): { documents: AstroIntegration; outcome: () => Promise<Outcome> } {
  let deployment: Deployment;
  let dist: string;
  let outcome: Promise<Outcome>;
  const documents: AstroIntegration = {
    name: 'documents',
    hooks: {
      'astro:config:done': ({ config }) => {
        deployment = { site: config.site!, base: config.base };
        dist = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = documentIn(request.url ?? '', deployment.base);
          if (path === null) return next();
          documentAt(path, deployment).then((text) => {
            if (text === undefined) return next();
            response.setHeader('content-type', `${TYPES[extname(path)]}; charset=utf-8`);
            response.end(text);
          }, next);
        });
      },
      // Astro has emptied the folder by now.
      'astro:build:setup': () => {
        outcome = run({ ...deployment, dist });
        // The build waits for it at its end, and fails there if this did.
        outcome.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${(await outcome).written} documents written`);
      },
    },
  };
  return { documents, outcome: () => outcome };
}

/** A document as it is now: in development the content changes, so it is read anew for each. */
async function documentAt(path: string, deployment: Deployment): Promise<string | undefined> {
  // In a build, the worker alone needs what makes documents.
  const { documentsOf } = await import('./documents.ts');
  return (await documentsOf(deployment)).documents.get(path)?.();
}

function run(task: Task): Promise<Outcome> {
  return outcomeOf(
    new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: task }),
  );
}

/** What a worker says; rejected where it fails, or ends and has not said it. */
export function outcomeOf(worker: Worker): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(
        new Error(`The worker that writes the documents ended early, with exit code ${code}.`),
      ),
    );
  });
}
