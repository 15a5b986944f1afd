/** What an import changes in `catalogs.yaml`. */
import type { Problem } from '../../catalog/problem.ts';
import { parse } from 'yaml';
import type { YamlEdit } from '../file/yaml-edit.ts';
import type { CatalogSource } from '../read/cells.ts';
import { escapePattern, type PrefixRename } from '../read/prefix.ts';

/** What is new about one catalog. */
export interface SettingsChange {
  readonly source: CatalogSource;
  readonly imported: string;
  /** Name of the stored page, where it is another one now. */
  readonly file: string | null;
  readonly prefix: PrefixRename | null;
}

/** The edits for some catalogs, at their positions in the file. */
export function settingsEdits(text: string, changes: readonly SettingsChange[]): YamlEdit[] {
  const keys = (parse(text) as { key: string }[]).map(({ key }) => key);
  return changes.flatMap(({ source, imported, file, prefix }): YamlEdit[] => {
    const at = keys.indexOf(source.key);
    return [
      { path: [at, 'imported'], value: imported },
      ...(file === null ? [] : [{ path: [at, 'upstream', 'file'], value: file }]),
      ...(prefix ? prefixEdits(at, source, prefix) : []),
    ];
  });
}

/** The date of an import never goes back. */
export function earlierDate({ key, file, imported }: CatalogSource, date: string): Problem[] {
  if (file === null || date >= imported) return [];
  return [
    {
      file: 'catalogs.yaml',
      line: 1,
      found: `${date} as the date of an import of catalog "${key}", last imported on ${imported}`,
      expected: `${imported} or a later day`,
      todo: 'Give the day with --date; to take in an earlier page, go back to the content of that day first',
    },
  ];
}

function prefixEdits(at: number, source: CatalogSource, { from, to }: PrefixRename): YamlEdit[] {
  const old = from.endsWith('.') ? from.slice(0, -1) : null;
  return [
    { path: [at, 'pattern'], value: patternAfter(source.pattern, { from, to }) },
    ...(source.codePrefix === from ? [{ path: [at, 'codePrefix'], value: to }] : []),
    // People and logs go on using the old names.
    ...(old === null || source.legacy.includes(old)
      ? []
      : [{ path: [at, 'legacy'], value: [...source.legacy, old] }]),
  ];
}

/** The pattern of a catalog whose codes have another prefix now. */
export function patternAfter(pattern: string, { from, to }: PrefixRename): string {
  return pattern.replace(escapePattern(from), () => escapePattern(to));
}
