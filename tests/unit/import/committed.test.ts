/** The committed content is what an import of the vendor's page gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { splitFrontMatter } from '../../../src/formats/front-matter.ts';
import { newFile } from '../../../src/import/file/edit.ts';
import { storedParts } from '../../../src/import/plan/stored.ts';
import { tableOf } from '../../../src/import/write/shape.ts';
import {
  EXPORT_FORMATS,
  tableText,
  type ExportFormat,
} from '../../../src/import/write/table-text.ts';
import { applied, committed, committedPage, filesOf, plan, short } from '../../support/import.ts';
import { pageRows } from '../../support/page.ts';
import { upstreamRows } from '../../support/upstream.ts';

/** The rows of the page by catalog, and how many codes they are of. */
const PAGE = pageRows();
const codesOf = (key: keyof typeof PAGE): number => new Set(PAGE[key].map(([, code]) => code)).size;

test('importing the page that the content came from changes nothing', () => {
  const { summary, writes } = plan(committedPage);
  assert.deepEqual([...writes], []);
  assert.deepEqual(
    summary.catalogs.map((one) => [one.catalog, one.codes, one.rows, short(one)]),
    (['iic', 'scim'] as const).map((key) => {
      const rows = PAGE[key].length;
      return [key, codesOf(key), rows, { unchanged: rows }];
    }),
  );
  assert.deepEqual([summary.decide, summary.remarks], [[], []]);
});

test('imported into nothing, it gives the rows of every committed file, in their order', () => {
  const empty = { ...committed, codes: new Map(), stored: new Map(), changes: null };
  const { writes } = plan(committedPage, empty);
  const files = filesOf(applied(empty, writes));
  assert.deepEqual([...files.keys()].sort(), [...filesOf(committed).keys()].sort());
  for (const [path, { code, rows }] of filesOf(committed)) {
    assert.equal(files.get(path)!.text, newFile(code, rows), path);
  }
  assert.equal(writes.get('upstream/error-codes.md'), committedPage);
  assert.deepEqual(
    (parseYaml(writes.get('changes.yaml')!) as object[]).map((entry) => ({ ...entry })),
    (['iic', 'scim'] as const).map((catalog) => ({
      ...{ date: '2126-12-01', kind: 'imported', catalog },
      ...{ codes: codesOf(catalog), rows: PAGE[catalog].length },
    })),
  );
});

test('a new file is in the layout of the committed ones', () => {
  const path = 'codes/iic/IIC.1270.md';
  const { text, code, rows } = filesOf(committed).get(path)!;
  const ours = /^words:[^]*?(?=^\w)|^ +(?:category|action|retry): .*\n/gm;
  const without = (yaml: string): string => yaml.replace(ours, '');
  assert.equal(
    without(splitFrontMatter(newFile(code, rows))!.yaml),
    without(splitFrontMatter(text)!.yaml),
  );
});

/** Cells of a table by parsers that the export does not use. */
const INDEPENDENT: Readonly<Record<ExportFormat, (text: string) => string[][]>> = {
  md: (text) =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !/^\|[-|]+$/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  csv: (text) => parseCsv(text) as string[][],
  html: (text) => cellsOf(parseHtml(text)),
};

function cellsOf(node: Tree.Node): string[][] {
  const children = 'childNodes' in node ? node.childNodes : [];
  if (node.nodeName === 'tr') return [children.map(textOf)];
  return children.flatMap(cellsOf);
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

for (const format of EXPORT_FORMATS) {
  test(`the export as ${format} equals the page, cell for cell, for all rows`, () => {
    const stored = storedParts(committed);
    const tables = ['iic', 'scim'].map((key) => {
      const table = tableOf(committed.codes.get(key)!, stored.get(key)!);
      return INDEPENDENT[format](tableText(table, format));
    });
    assert.deepEqual(
      tables.map(([headings]) => headings),
      ['Status Code|Error Code', 'HTTP Status Code|Response Status Code'].map((two) =>
        `${two}|Error Message|Description|Solution`.split('|'),
      ),
    );
    const rows = tables.flatMap(([, ...lines]) => lines);
    assert.deepEqual(
      rows,
      upstreamRows().map(({ code, status, message, description, solution }) => [
        `${status}`,
        code.replace(/^SCIM\./, ''),
        message,
        description,
        solution,
      ]),
    );
  });

  test(`the export as ${format} imports as nothing new`, () => {
    const stored = storedParts(committed);
    for (const key of ['iic', 'scim'] as const) {
      const text = tableText(tableOf(committed.codes.get(key)!, stored.get(key)!), format);
      const { summary, writes } = plan(text, committed, { catalog: key }, `page.${format}`);
      assert.deepEqual([...writes], []);
      assert.equal(short(summary.catalogs[0]!)['unchanged'], PAGE[key].length);
    }
  });
}

test('the Markdown export of the real page is its table, byte for byte', () => {
  const table = tableOf(committed.codes.get('iic')!, storedParts(committed).get('iic')!);
  assert.ok(committedPage.includes(tableText(table, 'md')));
});
