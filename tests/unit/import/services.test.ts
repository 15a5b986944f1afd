/**
 * Pages built like those of other public services' error codes, with texts of our own: no row is
 * lost, none is made up, and the export is the page again.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { storedParts } from '../../../src/import/plan/stored.ts';
import { tableOf } from '../../../src/import/write/shape.ts';
import { EXPORT_FORMATS, tableText } from '../../../src/import/write/table-text.ts';
import { applied, filesOf, plan, short } from '../../support/import.ts';
import { sourcesOf } from '../../support/sources.ts';
import type { ImportContent } from '../../../src/import/plan/content.ts';

type Row = [
  code: string,
  status: number | null,
  message: string,
  description: string,
  solution: string,
];

interface Service {
  readonly pattern: string;
  readonly prefix?: string;
  readonly statuses?: boolean;
  readonly rows: readonly Row[];
}

const SERVICES = JSON.parse(readFileSync('tests/fixtures/import/rows.json', 'utf8')) as Record<
  string,
  Service
>;

function emptyContent({ pattern, prefix, statuses }: Service): ImportContent {
  const yaml = `- key: new
  name: New
  pattern: ${JSON.stringify(pattern)}
  codePrefix: '${prefix ?? ''}'
  statuses: ${statuses ?? true}
  upstream:
    title: Page
  imported: 2026-01-01
  reply: {}
`;
  return {
    catalogs: yaml,
    sources: sourcesOf(yaml),
    codes: new Map(),
    changes: null,
    redirects: null,
    stored: new Map(),
    prose: new Map(),
  };
}

const byCode = (rows: readonly Row[]): Row[] => {
  const groups = Map.groupBy(rows, ([code]) => code);
  return [...groups.keys()]
    .sort()
    .flatMap((code) => groups.get(code)!.toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0)));
};

for (const [file, service] of Object.entries(SERVICES)) {
  test(`${file} imports row for row, and exports as it was`, () => {
    const page = readFileSync(`tests/fixtures/import/${file}`, 'utf8');
    const empty = emptyContent(service);
    const { summary, writes } = plan(page, empty, {}, file);
    const after = applied(empty, writes);
    const rows = [...filesOf(after).values()].flatMap(({ code, rows: own }) =>
      own.map(({ status, message, description, solution }): Row => [
        code,
        status,
        message,
        description,
        solution,
      ]),
    );
    assert.deepEqual(byCode(rows), byCode(service.rows));
    assert.equal(summary.catalogs[0]!.added.length, service.rows.length);
    assert.deepEqual([...plan(page, after, {}, file).writes], []);

    const part = storedParts(after).get('new')!;
    for (const format of EXPORT_FORMATS) {
      const table = tableOf(after.codes.get('new')!, part);
      const again = plan(tableText(table, format), after, {}, `export.${format}`);
      assert.deepEqual(short(again.summary.catalogs[0]!), { unchanged: service.rows.length });
      assert.deepEqual([...again.writes], []);
    }
  });
}
