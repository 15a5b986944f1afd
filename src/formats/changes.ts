/** Changes as readers see them. */
import type { Change, CodeChange } from '../catalog/changes.ts';
import { changeId } from '../catalog/changes.ts';
import type { Catalog, Code, Row } from '../catalog/types.ts';

export interface ChangeText {
  /** Fragment on the page of changes. */
  readonly id: string;
  readonly date: string;
  /** What happened, such as `reworded`. */
  readonly kind: string;
  /** What it happened to, such as `IIC.1267, 400`. */
  readonly what: string;
  /** What happened in one line, such as `IIC.1267, 400: reworded`. */
  readonly title: string;
  readonly note: string | null;
  /** The code, and the row if the change is about one. */
  readonly code: Code | null;
  readonly row: Row | null;
}

const KIND: Readonly<Record<CodeChange['kind'], string>> = {
  added: 'added',
  reworded: 'reworded',
  withdrawn: 'withdrawn by the vendor',
  returned: 'listed by the vendor again',
  renamed: 'renamed',
};

/** A change in words. */
export function changeText(change: Change, catalog: Catalog): ChangeText {
  const common = { date: change.date, note: change.note };
  if (change.kind === 'imported') {
    const info = catalog.infos.find(({ key }) => key === change.catalog);
    const what = `${change.codes} codes with ${change.rows} replies${info ? ` of ${info.name}` : ''}`;
    return {
      ...common,
      id: changeId(change),
      kind: 'imported',
      what,
      title: `${what}: imported`,
      code: null,
      row: null,
    };
  }
  const code =
    catalog.codes.find(({ id }) => id === change.code) ??
    catalog.codes.find(({ aliases }) => aliases.includes(change.code)) ??
    null;
  const row = code?.rows.find((candidate) => isPlace(candidate, change)) ?? null;
  const label = code?.label ?? change.code;
  const status = change.status ?? (change.anchor === null ? null : row?.status);
  const what = status ? `${label}, ${status}` : label;
  const kind = change.was === null ? KIND[change.kind] : `renamed, formerly ${change.was}`;
  const id = changeId(change, code?.path);
  return { ...common, id, kind, what, title: `${what}: ${kind}`, code, row };
}

/** Whether a row is what a change is narrowed to; of several under a status, the first stands for all. */
function isPlace(row: Row, { status, anchor }: CodeChange): boolean {
  return anchor !== null ? row.anchor === anchor : row.status === status;
}
