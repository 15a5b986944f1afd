/** Remarks on the content, with the places in its files. */
import type { CodeEntry } from '../catalog/build.ts';
import type { Change } from '../catalog/changes.ts';
import type { NamedEntry } from '../catalog/invariants.ts';
import { remarksOn, unaccounted, type RemarkKind } from '../catalog/remarks.ts';
import type { Path } from './yaml-source.ts';

/** Something to know about a place in the content that is no problem. */
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

/** Codes of which `changes.yaml` does not say since when they are there. */
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
