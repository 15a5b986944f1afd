/** A page and the content → what has to be written, and a summary of it. Writes nothing itself. */
import type { Problem } from '../../catalog/problem.ts';
import { nameOf } from '../file/code-file.ts';
import { editYaml } from '../file/yaml-edit.ts';
import { mergeCatalog, type MergeOptions } from '../merge/catalog.ts';
import { readPage } from '../read/page.ts';
import { ImportError } from '../read/tables.ts';
import { knownCodes, type GivenPage, type ImportContent, type Writes } from './content.ts';
import { cutText, lostCatalogs, lostEnds, type MergedPart } from './cut-off.ts';
import { decisions } from './decide.ts';
import { addRedirects, appendChanges, historyEntries } from './history.ts';
import { earlierDate, patternAfter, settingsEdits, type SettingsChange } from './settings.ts';
import { movedRows, storedParts } from './stored.ts';
import { storing } from './storing.ts';
import type { CatalogSummary, ImportSummary } from './summary.ts';

export interface ImportOptions extends MergeOptions {
  /** Key of the only catalog to import, or null for every one that the page has rows of. */
  readonly catalog: string | null;
}

export interface ImportPlan {
  readonly summary: ImportSummary;
  readonly writes: Writes;
}

/**
 * Plans an import.
 *
 * @throws ImportError with every problem of the page and of files that cannot be edited
 */
export function planImport(
  page: GivenPage,
  content: ImportContent,
  options: ImportOptions,
): ImportPlan {
  const wanted = content.sources.filter(({ key }) => [key, null].includes(options.catalog));
  const read = readPage(page.text, page.format, wanted, knownCodes(content));
  if (read.problems.length) {
    throw new ImportError(read.problems.map((problem) => ({ file: page.name, ...problem })));
  }
  const whole = wanted.length === content.sources.length;
  const stored = storedParts(content, whole ? { page, parts: read.parts } : null);
  const names = new Set(
    [...content.codes.values()].flat().map(({ path }) => nameOf(path).toLowerCase()),
  );
  const parts = read.parts.map((part): MergedPart => ({
    part,
    merge: mergeCatalog(part, content.codes.get(part.source.key) ?? [], page.name, names, options),
    before: stored.get(part.source.key),
  }));
  const problems = parts.flatMap((part) => [
    ...part.merge.problems,
    ...badPattern(part, page.name),
    ...cutText(part, page),
    // If the merge has found problems already, most rows may be gone; report that once.
    ...(options.allowWithdrawals || part.merge.problems.length ? [] : lostEnds(part, page)),
  ]);
  if (options.catalog === null && !options.allowWithdrawals)
    problems.push(...lostCatalogs(parts, stored, page, content));
  if (problems.length) throw new ImportError(problems);

  const { files, remarks } = storing(page, content, read.parts, stored);
  const writes = writesOf(page, content, parts, files, options.date);
  const paths = [...writes.keys()].sort();
  return {
    writes,
    summary: {
      page: page.name,
      date: options.date,
      catalogs: parts.map(summaryOf),
      decide: decisions(
        content,
        parts.map(({ merge }) => merge),
      ),
      remarks: [...read.remarks, ...remarks],
      written: paths.filter((path) => writes.get(path) !== null),
      removed: paths.filter((path) => writes.get(path) === null),
    },
  };
}

function writesOf(
  page: GivenPage,
  content: ImportContent,
  parts: readonly MergedPart[],
  stored: ReadonlyMap<string, string>,
  date: string,
): Writes {
  const writes = new Map<string, string | null>();
  const moved = parts.flatMap(({ merge }) => merge.files.flatMap(({ from }) => from ?? []));
  for (const path of moved) writes.set(path, null);
  for (const { path, text } of parts.flatMap(({ merge }) => merge.files)) writes.set(path, text);
  for (const file of new Set(stored.values())) writes.set(`upstream/${file}`, page.text);

  const put = (path: string, old: string | null, text: string | null): void => {
    if (text === null && old !== null) throw new ImportError([unusualLayout(path)]);
    if (text !== null && text !== old) writes.set(path, text);
  };
  put('changes.yaml', content.changes, changesAfter(content, parts, date));
  put(
    'redirects.yaml',
    content.redirects,
    addRedirects(
      content.redirects,
      parts.flatMap(({ merge }) => merge.renamed),
      parts.flatMap(({ merge }) => merge.files.map(({ path }) => nameOf(path))),
    ),
  );
  const settings = parts
    .filter(({ part, merge }) => merge.files.length || stored.has(part.source.key))
    .map(({ part: { source, prefix } }): SettingsChange => {
      const file = stored.get(source.key) ?? source.file;
      return { source, imported: date, file: file === source.file ? null : file, prefix };
    });
  const late = settings.flatMap(({ source }) => earlierDate(source, date));
  if (late.length) throw new ImportError(late);
  put(
    'catalogs.yaml',
    content.catalogs,
    editYaml(content.catalogs, settingsEdits(content.catalogs, settings)),
  );
  return writes;
}

function changesAfter(
  content: ImportContent,
  parts: readonly MergedPart[],
  date: string,
): string | null {
  const entries = parts.flatMap(({ part: { source }, merge }) => {
    const first = !content.codes.get(source.key)?.length;
    return historyEntries(date, source.key, first, merge.changes, merge.renamed);
  });
  return entries.length ? appendChanges(content.changes, entries) : content.changes;
}

function summaryOf({ part, merge, before }: MergedPart): CatalogSummary {
  const of = (kind: string) => merge.changes.filter((change) => change.kind === kind);
  const nameNow = new Map(merge.renamed.map(({ from, to }) => [from, to]));
  return {
    catalog: part.source.key,
    codes: new Set(part.rows.map(({ code }) => code)).size,
    rows: part.rows.length,
    added: of('added'),
    reworded: of('reworded'),
    withdrawn: of('withdrawn'),
    returned: of('returned'),
    renamed: merge.renamed.map(({ from, to }) => ({ from, to })),
    moved: (before ? movedRows(part, before, nameNow) : []).map(({ code, status }) => ({
      code,
      status,
    })),
    reordered: merge.reordered,
    unchanged: merge.unchanged,
  };
}

/** A new prefix goes into the catalog's pattern, if that spells the old one. */
function badPattern({ part, merge }: MergedPart, file: string): Problem[] {
  const { prefix, source, rows } = part;
  if (!prefix) return [];
  const pattern = new RegExp(`^(?:${patternAfter(source.pattern, prefix)})$`, 'u');
  const misfit = [...merge.renamed.map(({ to }) => to), ...rows.map(({ code }) => code)].find(
    (code) => !pattern.test(code),
  );
  if (misfit === undefined) return [];
  return [
    {
      file,
      line: rows.find(({ code }) => code === misfit)?.line ?? rows[0]!.line,
      found: `code "${misfit}", all codes having "${prefix.to}" in the place of "${prefix.from}"`,
      expected: `codes of catalog "${source.key}", which match ${source.pattern}`,
      todo: 'Write the new prefix into "pattern" in catalogs.yaml, beside the old one; then import again',
    },
  ];
}

function unusualLayout(path: string): Problem {
  return {
    file: path,
    line: 1,
    found: 'YAML that is not written one field a line, so that an import cannot add to it',
    expected: 'the layout that content/AUTHORING.md shows',
    todo: 'Write the file that way; then import again',
  };
}
