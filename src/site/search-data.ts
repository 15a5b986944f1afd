/** The files that the resolver loads in the browser, under a folder named after their content. */
import { createHash } from 'node:crypto';
import { buildFiles } from '../resolve/index/files.ts';
import { getCatalog } from './site.ts';

interface SearchData {
  /** Changes whenever a file does, so that all can be cached for ever. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}

let building: Promise<SearchData> | undefined;

/** Builds the files once a build. */
export function searchData(): Promise<SearchData> {
  return (building ??= build());
}

async function build(): Promise<SearchData> {
  const files = new Map(
    Object.entries(buildFiles(await getCatalog())).map(([name, data]) => [
      name,
      JSON.stringify(data),
    ]),
  );
  const hash = createHash('sha256');
  for (const [name, body] of files) hash.update(`${name}\n${body}\n`);
  return { folder: hash.digest('hex').slice(0, 10), files };
}
