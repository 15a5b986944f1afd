/** Codes that the vendor has renamed. */
import type { CodeFile } from '../file/code-file.ts';
import { digitsOf } from '../../catalog/code-id.ts';
import type { PrefixRename } from '../read/prefix.ts';
import type { UpstreamRow } from '../read/rows.ts';
import { wholeRow } from './match.ts';

/**
 * The new name of each renamed code, by the name in its file.
 *
 * If all codes of the page have another prefix, every code of the catalog is renamed, even those
 * that the page does not list: they are one family, and the catalog has one pattern. Otherwise a
 * code counts as renamed if it is gone, a new one has exactly its rows, and no third code has them.
 *
 * @param byRows whether codes are recognised by their rows at all
 */
export function renamedCodes(
  files: readonly CodeFile[],
  page: ReadonlyMap<string, readonly UpstreamRow[]>,
  prefix: PrefixRename | null,
  byRows: boolean,
): Map<string, string> {
  const renamed = new Map<string, string>();
  const nameNow = (code: string): string => renamed.get(code) ?? code;
  for (const { code } of prefix ? files : []) {
    const digits = digitsOf(code);
    if (digits !== null && code === prefix!.from + digits) renamed.set(code, prefix!.to + digits);
  }
  if (!byRows) return renamed;
  const known = new Set(files.map(({ code }) => nameNow(code)));
  const fresh = [...page.keys()].filter((code) => !known.has(code));
  const filesBy = Map.groupBy(files, fingerprint);
  const freshBy = Map.groupBy(fresh, (code) => rowsKey(page.get(code)!));
  for (const [key, [to, ...others]] of freshBy) {
    const [file, ...twins] = filesBy.get(key) ?? [];
    if (!file || twins.length || others.length || file.withdrawn) continue;
    if (!page.has(nameNow(file.code))) renamed.set(file.code, to!);
  }
  return renamed;
}

/** The live rows of a code, as a key. */
function fingerprint({ rows }: CodeFile): string {
  return rowsKey(rows.filter(({ withdrawn }) => !withdrawn));
}

function rowsKey(rows: readonly Parameters<typeof wholeRow>[0][]): string {
  return rows.map(wholeRow).sort().join('\n');
}
