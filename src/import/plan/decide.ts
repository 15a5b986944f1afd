/** What an author has to decide after an import. */
import type { CatalogMerge, Rename } from '../merge/catalog.ts';
import type { ImportContent } from './content.ts';
import type { Decision } from './summary.ts';

/** New rows need a reading; texts that mention renamed codes may need the new name. */
export function decisions(content: ImportContent, merges: readonly CatalogMerge[]): Decision[] {
  const renamed = merges.flatMap((merge) => merge.renamed);
  const moved = merges.flatMap(({ files }) => files.filter(({ from }) => from !== null));
  const pathNow = new Map(moved.map(({ from, path }) => [from!, path]));
  return [...merges.flatMap(newRows), ...mentions(content, renamed, pathNow)];
}

function newRows({ changes, files }: CatalogMerge): Decision[] {
  const added = Map.groupBy(
    changes.filter(({ kind }) => kind === 'added'),
    ({ code }) => code,
  );
  const fileOf = new Map(files.map(({ path, code }) => [code, path]));
  return [...added].map(([code, rows]) => ({
    file: fileOf.get(code)!,
    what: `category and action, and retry where it does not follow, of ${rows
      .map(({ status, message }) => `${status ?? 'the row'} "${message}"`)
      .join('; ')}`,
  }));
}

function mentions(
  content: ImportContent,
  renamed: readonly Rename[],
  pathNow: ReadonlyMap<string, string>,
): Decision[] {
  if (!renamed.length) return [];
  const nameNow = new Map(renamed.map(({ from, to }) => [from, to]));
  const texts = new Map(content.prose);
  for (const { path, text } of [...content.codes.values()].flat()) texts.set(path, text);
  return [...texts].flatMap(([file, text]) => {
    // The field that names the code is renamed by the import itself.
    const prose = text.replace(/^code: .*$/m, '');
    const found = new Set(
      prose.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{N}]/gu)?.filter((word) => nameNow.has(word)),
    );
    const [first] = found;
    if (first === undefined) return [];
    const others = found.size > 1 ? `, and ${found.size - 1} more` : '';
    return [
      {
        file: pathNow.get(file) ?? file,
        what: `mentions ${first}, which is ${nameNow.get(first)} now${others}`,
      },
    ];
  });
}
