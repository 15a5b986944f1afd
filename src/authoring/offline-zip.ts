/** A folder as a ZIP archive, equal bytes for equal files. */
import { closeSync, globSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/**
 * The earliest date that ZIP can hold. It has no time zone, so local time gives the same bytes
 * everywhere.
 */
const DATE = new Date(1980, 0, 1);

export interface Entry {
  readonly path: string;
  readonly body: Uint8Array;
}

/**
 * The files of a folder in the order of their names, read as they are asked for.
 *
 * @param under folder of the archive that they come into; empty for its top
 */
export function* folderEntries(folder: string, under: string): Generator<Entry> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const path = file.slice(join(folder, '/').length).replaceAll('\\', '/');
    yield { path: under ? `${under}/${path}` : path, body: readFileSync(file) };
  }
}

/** Writes entries to an archive, one at a time, so that memory does not grow with their number. */
export function writeZip(target: string, entries: Iterable<Entry>): void {
  const file = openSync(target, 'w');
  try {
    const zip = new Zip((error, data) => {
      if (error) throw error;
      writeSync(file, data);
    });
    for (const { path, body } of entries) {
      const entry = new ZipDeflate(path, { level: 9 });
      entry.mtime = DATE;
      zip.add(entry);
      entry.push(body, true);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
}
