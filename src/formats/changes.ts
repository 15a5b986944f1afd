/** Changes as readers see them. */
import { changeId, isAbout, type Change, type CodeChange } from '../catalog/changes.ts';
import { count } from '../catalog/count.ts';
import type { Catalog, Code, Row } from '../catalog/types.ts';
import { codeNamed } from '../catalog/views.ts';

interface ChangeText {
  /** Fragment on the page of changes. */
  readonly id: string;
  readonly date: string;
  /** What happened, such as `reworded`. */
  readonly kind: string;
  /** What it happened to, such as `IIC.1267, 400`. */
  readonly what: string;
  /** What happened in one line, such as `IIC.1267, 400: reworded` or `3 codes with 4 replies imported`. */
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
    const what = `${count(change.codes, 'code')} with ${count(change.rows, 'reply', 'replies')}${info ? ` of ${info.name}` : ''}`;
    return {
      ...common,
      id: changeId(change),
      kind: 'imported',
      what,
      title: `${what} imported`,
      code: null,
      row: null,
    };
  }
  const code = codeNamed(catalog, change.code) ?? null;
  const row = (code && rowOf(change, code)) ?? null;
  const label = code?.label ?? change.code;
  const status = change.status ?? (change.anchor === null ? null : row?.status);
  const what = status ? `${label}, ${status}` : label;
  const kind = change.was === null ? KIND[change.kind] : `renamed, formerly ${change.was}`;
  const id = changeId(change, code?.path);
  return { ...common, id, kind, what, title: `${what}: ${kind}`, code, row };
}

/** The row that a change is limited to; where several share the status, the first of them. */
function rowOf(change: CodeChange, { rows }: Code): Row | undefined {
  if (change.status === null && change.anchor === null) return undefined;
  return rows.find((row) => isAbout(change, row));
}
