/** Remarks on the content, with the places in its files. */
import type { CodeEntry } from '../catalog/build.ts';
import type { Change } from '../catalog/changes.ts';
import type { NamedEntry } from '../catalog/invariants.ts';
import { REMARK_KINDS, remarksOn, unaccounted, type RemarkKind } from '../catalog/remarks.ts';
import type { Path } from './yaml-source.ts';

/** A remark on a place in the content; not a problem. */
export interface ContentRemark {
  readonly kind: RemarkKind;
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  readonly text: string;
}

interface RemarkedContent {
  readonly codes: readonly NamedEntry[];
  readonly changes: readonly Change[];
  /** Path of `changes.yaml` as authors know it. */
  readonly changesFile: string;
  readonly lineOf: (entry: NamedEntry, path: Path) => number;
}

/** Every remark on content without problems. */
export function contentRemarks(content: RemarkedContent): ContentRemark[] {
  const { codes, changes, changesFile, lineOf } = content;
  const onCodes = remarksOn(codes).map(({ kind, code, path, text }) => {
    const entry = code as NamedEntry;
    return { kind, file: entry.file, line: lineOf(entry, path), text };
  });
  return [...onCodes, ...accounts(codes, changes, changesFile)];
}

/** Codes whose origin `changes.yaml` does not record. */
function accounts(
  codes: readonly CodeEntry[],
  changes: readonly Change[],
  file: string,
): ContentRemark[] {
  const count = unaccounted(codes, changes);
  if (!count) return [];
  const text = `of ${codes.length} codes, ${count} came neither with an import nor in an entry of kind "added"`;
  return [{ kind: 'unaccounted', file, line: 1, text }];
}

/** More than this nobody reads on every run. */
const MOST_TOLD = 20;

/**
 * Remarks as lines for authors, each with its place; if there are too many, one line that counts
 * them.
 *
 * @param all lists them all, however many there are
 */
export function tellRemarks(remarks: readonly ContentRemark[], all = false): string[] {
  if (all || remarks.length <= MOST_TOLD) {
    return remarks.map(({ file, line, text }) => `${file}:${line}: note: ${text}.`);
  }
  const counts = REMARK_KINDS.flatMap((kind) => {
    const those = remarks.filter((remark) => remark.kind === kind).length;
    return those ? [`${those} of kind "${kind}"`] : [];
  });
  return [`Notes: ${counts.join(', ')}; --remarks lists them.`];
}
