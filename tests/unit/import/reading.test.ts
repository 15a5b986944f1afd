/** What readers make of tables that vendors write in unusual ways, and what they tell of the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusesIn } from '../../../src/import/read/cells.ts';
import { readHtml } from '../../../src/import/read/html.ts';
import { readPage, type Format } from '../../../src/import/read/page.ts';
import { readRst } from '../../../src/import/read/rst.ts';
import { makeCell } from '../../../src/import/read/tables.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import { committed } from '../../support/import.ts';

function read(text: string, format: Format = 'md') {
  const { parts, problems, remarks } = readPage(text, format, committed.sources, new Map());
  const rows = parts.flatMap((part) => part.rows);
  return { rows, remarks, problems: problems.map((one) => formatProblem({ file: 'p', ...one })) };
}

const LIST_TABLE = `.. list-table::

   * - Status Code
     - Error Code
     - Message
   * - 404
     - IIC.1205
     - a

`;
const OTHER_TABLES = {
  'a simple table': '=== ========\n400 IIC.1206\n=== ========\n',
  'a simple table with headings':
    '=== ========\nA   Code\n=== ========\n400 IIC.1206\n\n400 IIC.1207\n=== ========\n',
  'a table by the directive "csv-table"':
    '.. csv-table::\n   :header: Code, Message\n\n   IIC.1206, b\n',
  'a table by the directive "flat-table"': '.. flat-table::\n\n   * - IIC.1206\n     - b\n',
  'a table in raw HTML': '.. raw:: html\n\n   <table><tr><td>IIC.1206</td></tr></table>\n',
};
for (const [name, text] of Object.entries(OTHER_TABLES)) {
  test(`reStructuredText: ${name} beside a list-table is one problem`, () => {
    const { problems } = read(LIST_TABLE + text, 'rst');
    assert.equal(problems.length, 1);
    assert.ok(
      problems[0]!.startsWith(
        `p:10: found ${name.replace(' with headings', '')}, which is not read; expected list-tables and grid tables alone. Write it as a list-table, `,
      ),
    );
  });
}

test('reStructuredText: titles and code are no tables', () => {
  const text = `Errors\n======\n\n::\n\n   === ===\n   a   b\n   === ===\n\n${LIST_TABLE}.. raw:: html\n\n   <hr>\n`;
  assert.deepEqual(readRst(text).problems, []);
});

test('reStructuredText: a table deeper than the text above it is read, unless it is shown as code', () => {
  const deeper = LIST_TABLE.replace(/^(?=.)/gm, '   ');
  const tables = (above: string): number => readRst(`${above}\n\n${deeper}`).tables.length;
  for (const above of ['* An item', 'A paragraph:', '.. note::', '   * An item']) {
    assert.equal(tables(above), 1, above);
  }
  for (const above of ['::', 'As in::', '.. code-block:: rst']) {
    assert.equal(tables(above), 0, above);
  }
});

test('reStructuredText: a paragraph may begin as a grid does', () => {
  for (const line of ['+-5 percent of the codes', '   +- 5 %', '+-x-+']) {
    assert.deepEqual(read(`${line}\n${line}\n\n${LIST_TABLE}`, 'rst').problems, [], line);
  }
});

test('reStructuredText: a grid whose border is cut off is a problem', () => {
  const grid = '+------+---\n| Code | A |\n+------+---+\n';
  assert.match(
    read(LIST_TABLE + grid, 'rst').problems.join('\n'),
    /^p:11: found a line of another length in a grid table; /,
  );
});

test('a grid of many small cells is read whole', () => {
  const width = 4000;
  const grid = Array(60)
    .fill(`${'+-'.repeat(width)}+`)
    .join('\n');
  assert.equal(readRst(grid).tables[0]!.rows[0]!.cells.length, width);
});

test('rows above the headings are a problem where they have codes, else told', () => {
  const csv =
    'Errors of the API,,\n404,IIC.1205,a\nStatus Code,Error Code,Message\n404,IIC.1206,b\n';
  const { problems, remarks } = read(csv, 'csv');
  assert.deepEqual(problems, [
    'p:2: found a row above the headings of its table ("404 | IIC.1205 | a"); expected the headings first. Move the row below the headings.',
  ]);
  assert.deepEqual(remarks, [
    'Not taken: the row at line 1, above the headings: "Errors of the API |  | ".',
  ]);
});

test('the foot of an HTML table comes last, wherever it stands', () => {
  const row = (code: string): string => `<tr><td>404</td><td>${code}</td><td>x</td></tr>`;
  const { rows, problems } = read(
    `<table><tfoot>${row('IIC.2')}</tfoot><tbody>${row('IIC.111')}</tbody><thead><tr><th>Status</th><th>Error Code</th><th>Message</th></tr></thead></table>`.replace(
      'IIC.2',
      'IIC.222',
    ),
    'html',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    rows.map(({ code }) => code),
    ['IIC.111', 'IIC.222'],
  );
});

test('columns that are left out are told with the line of their headings', () => {
  const html =
    '<p>\n<p>\n<table><tr><th>Status<th>Error Code<th>Message<th>Severity</tr><tr><td>404<td>IIC.1205<td>a<td>major</tr></table>';
  assert.deepEqual(read(html, 'html').remarks, [
    'Not taken: column "Severity" of the table at line 3.',
  ]);
});

test('a cause beside a message and a description is told and left out', () => {
  const { rows, remarks } = read(
    '| Status | Error Code | Message | Description | Possible Cause |\n|-|-|-|-|-|\n| 404 | IIC.1205 | a | b | c |',
  );
  assert.deepEqual([rows[0]!.message, rows[0]!.description], ['a', 'b']);
  assert.deepEqual(remarks, ['Not taken: column "Possible Cause" of the table at line 1.']);
});

test('a table without a column for the status is one problem, however many rows it has', () => {
  const { problems } = read(
    '\n| Kind | Error Code | Message |\n|-|-|-|\n| 404 | IIC.1205 | a |\n| 404 | IIC.1206 | b |\n',
  );
  assert.deepEqual(problems, [
    'p:2: found no column for the status, in a table headed "Kind | Error Code | Message"; expected a column headed such as "Status Code". Head the column with a name that is known (src/import/read/headings.ts lists them); where the vendor gives no statuses, set "statuses: false" for catalog "iic" in catalogs.yaml.',
  ]);
});

test('a column headed HTTP holds the status', () => {
  const { rows, problems } = read(
    '| HTTP | Error Code | Message |\n|-|-|-|\n| 404 | IIC.1205 | a |',
  );
  assert.deepEqual(problems, []);
  assert.equal(rows[0]!.status, 404);
});

test('statuses may be joined by words', () => {
  const statuses = (text: string) => statusesIn(makeCell([text], 1));
  for (const text of ['400 or 404', '400 and 404', 'HTTP 400 or HTTP 404', '400或404'])
    assert.deepEqual(statuses(text), [400, 404], text);
  assert.deepEqual(statuses('404 Gone or Not Found'), [404]);
  assert.equal(statuses('400 or so 404'), null);
});

test('lists keep the numbers and letters that a browser shows', () => {
  const lines = (list: string): readonly string[] =>
    readHtml(`<table><tr><td>${list}</td></tr></table>`).tables[0]!.rows[0]!.cells[0]!.lines;
  const items = '<li>x<li><p>y</p>';
  assert.deepEqual(lines(`<ol>${items}</ol>`), ['1. x', '2. y']);
  assert.deepEqual(lines(`<ol start=3>${items}</ol>`), ['3. x', '4. y']);
  assert.deepEqual(lines(`<ol start=3 type=a>${items}</ol>`), ['c. x', 'd. y']);
  assert.deepEqual(lines(`<ol type=A>${items}</ol>`), ['A. x', 'B. y']);
  assert.deepEqual(lines(`<ol start=no type=i>${items}</ol>`), ['1. x', '2. y']);
  assert.deepEqual(lines('<p>a.</p><p>b</p>'), ['a.', 'b']);
});
