/** One catalog: what the vendor's page says of it now, merged into the files of its codes. */
import { aliasesOf, digitsOf, safeName, takeName } from '../../catalog/code-id.ts';
import { assignAnchors } from '../../catalog/anchor.ts';
import type { Problem } from '../../catalog/problem.ts';
import { nameOf, type CodeFile } from '../file/code-file.ts';
import { applyEdit, newFile, type Edit } from '../file/edit.ts';
import type { UpstreamPart, UpstreamRow } from '../read/rows.ts';
import { toAnchored } from './anchors.ts';
import { mergeCode, type CodeMerge, type LostColumn, type RowChange } from './code.ts';
import { lostColumns, tooManyGone } from './guards.ts';
import { renamedCodes } from './renames.ts';

export interface MergeOptions {
  /** ISO date of the import. */
  readonly date: string;
  /** Whether gone codes may be new ones under another name; false takes them as withdrawn. */
  readonly renames: boolean;
  /** Whether a page may lack many of the rows, or the last ones. */
  readonly allowWithdrawals: boolean;
}

/** A file to be written. */
interface FileChange {
  readonly path: string;
  readonly code: string;
  readonly text: string;
  /** Where the file was, or null if it was there or is new. */
  readonly from: string | null;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
  /** The last part of its address, which is the name of its file. */
  readonly name: string;
  /** Those of addresses that led to it and need a redirect now. */
  readonly formerNames: readonly string[];
}

export interface CatalogMerge {
  readonly files: readonly FileChange[];
  readonly changes: readonly RowChange[];
  readonly renamed: readonly Rename[];
  readonly unchanged: number;
  /** Codes whose rows stand in another order now. */
  readonly reordered: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Merges a catalog.
 *
 * @param pageName name of the page's file, for problems
 * @param names file names without extension that any catalog has, in lower case; new ones are added
 */
export function mergeCatalog(
  part: UpstreamPart,
  files: readonly CodeFile[],
  pageName: string,
  names: Set<string>,
  options: MergeOptions,
): CatalogMerge {
  const page = Map.groupBy(part.rows, ({ code }) => code);
  const newNames = renamedCodes(files, page, part.prefix, options.renames);
  const known = new Set(files.map(({ code }) => newNames.get(code) ?? code));
  const written: FileChange[] = [];
  const renamed: Rename[] = [];
  const problems: Problem[] = [];
  const merges: CodeMerge[] = [];
  for (const file of files) {
    const code = newNames.get(file.code) ?? file.code;
    const merge = mergeCode(file, code, page.get(code) ?? [], options.date);
    merges.push(merge);
    const edit = withName(file, merge.edit, code);
    if (!edit) continue;
    const text = applyEdit(file, edit);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    const path = code === file.code ? file.path : pathOf(file.path, takeName(code, names));
    written.push({ path, code, text, from: path === file.path ? null : file.path });
    if (code !== file.code) {
      const formerNames = [nameOf(file.path), ...lostAliases(file.code, code, part.source.legacy)];
      renamed.push({ from: file.code, to: code, name: nameOf(path), formerNames });
    }
  }
  const added: RowChange[] = [];
  for (const [code, rows] of page) {
    if (known.has(code)) continue;
    const ordered = rows.toSorted((a, b) => (a.status ?? 0) - (b.status ?? 0));
    const path = `codes/${part.source.key}/${takeName(code, names)}.md`;
    written.push({ path, code, text: newFile(code, ordered), from: null });
    added.push(...newRows(code, ordered));
  }
  const lost: LostColumn[] = merges.flatMap((merge) => merge.lost);
  const changes = [...merges.flatMap((merge) => merge.changes), ...added];
  problems.push(...lostColumns(lost, pageName));
  if (!options.allowWithdrawals) problems.push(...tooManyGone(changes, files, part, pageName));
  return {
    files: written,
    changes,
    renamed,
    unchanged: merges.reduce((sum, merge) => sum + merge.unchanged, 0),
    reordered: files.flatMap(({ code }, index) =>
      merges[index]!.reordered ? (newNames.get(code) ?? code) : [],
    ),
    problems,
  };
}

/** Addresses of earlier names of a code that were derived from a number that it bears no more. */
function lostAliases(from: string, to: string, legacy: readonly string[]): string[] {
  return digitsOf(from) === digitsOf(to) ? [] : aliasesOf(from, legacy).map(safeName);
}

function withName(file: CodeFile, edit: Edit | null, code: string): Edit | null {
  if (code === file.code) return edit;
  const rows = file.rows.map((_, index) => ({ index, patch: {} }));
  return { ...(edit ?? { rows }), code };
}

function newRows(code: string, rows: readonly UpstreamRow[]): RowChange[] {
  const anchors = assignAnchors(rows.map(toAnchored));
  return rows.map(({ status, message, description }, index) => ({
    kind: 'added',
    code,
    status,
    message: message || description,
    anchor: anchors[index]!,
    whole: true,
    fields: [],
  }));
}

/** The path of a file under another name, in the same folder and with the same extension. */
function pathOf(path: string, name: string): string {
  return path.replace(/[^/]*(?=\.mdx?$)/, () => name);
}
