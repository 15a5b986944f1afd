/** Pages that cannot be used change nothing and say why; text that looks like code stays text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/formats/front-matter.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import {
  applied,
  committed,
  committedPage,
  filesOf,
  plan,
  refusal,
  short,
} from '../../support/import.ts';
import {
  HEADINGS,
  markdownPage,
  markdownTable,
  pageRows,
  type PageRow,
} from '../../support/page.ts';

const said = (...asked: Parameters<typeof refusal>): string[] =>
  refusal(...asked).map(formatProblem);
/** How many rows of its first catalog the page has. */
const ROWS = pageRows().iic.length;
const row = (...cells: string[]): string => markdownTable(HEADINGS, [cells]);

test('a page without a table says what it should have', () => {
  assert.deepEqual(said('# Hello\n\nNothing here.'), [
    'page.md:1: found no table with rows; expected a table of error codes, headed such as Status Code | Error Code | Error Message | Description | Solution. Save the whole page, or copy its table into a file.',
  ]);
});

test('tables under headings that are not known are told with what they are headed', () => {
  assert.deepEqual(said('\n\n| Fault | Text | Error Message |\n|---|---|---|\n| IIC.1 | a | b |'), [
    'page.md:3: found a table headed "Fault | Text | Error Message", of which "Error Message" is known; expected a column of codes and one of messages or descriptions, such as Status Code | Error Code | Error Message | Description | Solution. Head the columns with names that are known; src/import/read/headings.ts lists them.',
  ]);
});

test('a table of known codes under unknown headings is not passed over', () => {
  const page = `${markdownPage(pageRows().iic)}\n\n| Fault | Text |\n|---|---|\n| IIC.1205 | b |\n`;
  assert.match(
    said(page).join('\n'),
    /^page\.md:\d+: found a table headed "Fault \| Text"; expected /,
  );
});

test('every problem of a page is told at once, with its line', () => {
  const page = markdownTable(HEADINGS, [
    ['40', 'IIC.1205', 'a', 'b', 'c'],
    ['404', 'IIC.1206', '', '', 'c'],
    ['404', 'XYZ', 'a', 'b', 'c'],
    ['404', 'IIC.1207', 'a', 'b'],
    ['404', 'IIC.1208', 'a', 'b', 'c', 'd'],
  ]);
  assert.deepEqual(
    said(page).map((text) => text.replace(/; expected .*/, '')),
    [
      'page.md:3: found status "40"',
      'page.md:4: found no message and no description ("404 | IIC.1206 |  |  | c")',
      'page.md:5: found code "XYZ"',
      'page.md:6: found a row of 4 cells ("404 | IIC.1207 | a | b")',
      'page.md:7: found a row of 6 cells ("404 | IIC.1208 | a | b | c | d")',
    ],
  );
});

test('a page that lacks most of its rows, or the end of its table, is refused', () => {
  assert.match(
    said(`${committedPage.split('\n').slice(0, 60).join('\n')}\n`).join(),
    new RegExp(
      `^page\\.md:60: found the last row of a page that lacks \\d+ of the ${ROWS} rows of catalog "iic"; expected most of the rows`,
    ),
  );
  assert.match(
    said(
      '<table><tr><th>Error Code<th>Message<tr><td>IIC.1205<td>x',
      committed,
      {},
      'p.html',
    ).join(),
    /p\.html:1: found a table that is not closed/,
  );
});

test('a page that lacks most rows is taken where that is said to be so', () => {
  const page = markdownTable(HEADINGS, pageRows().iic.slice(0, 50));
  assert.equal(refusal(page, committed, { catalog: 'iic' }).length, 1);
  const { summary } = plan(page, committed, { allowWithdrawals: true });
  assert.equal(summary.catalogs[0]!.withdrawn.length, ROWS - 50);
});

test('a column that is gone empties nothing', () => {
  const page = markdownTable(
    HEADINGS.slice(0, 4),
    pageRows().iic.map((cells) => cells.slice(0, 4)),
  );
  assert.deepEqual(said(page, committed, { catalog: 'iic' }), [
    `page.md:1: found no column for the solution that ${ROWS} rows of the catalog have; expected a column headed such as "Solution". Head the column with a name that is known; where the vendor gives no solution any more, add a blank column.`,
  ]);
});

test('a renamed code comes as withdrawn and added where that is asked for', () => {
  const { iic } = pageRows();
  for (const cells of iic) if (cells[1] === 'IIC.1267') cells[1] = 'IIC.1999';
  const { summary } = plan(markdownPage(iic), committed, { renames: false });
  assert.deepEqual(short(summary.catalogs[0]!), {
    added: ['IIC.1999 400'],
    withdrawn: ['IIC.1267 400'],
    unchanged: ROWS - 1,
  });
});

const HOSTILE: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'YAML of several lines': 'x: &a [*a, {b: c}] # d !!js/function >-',
  'the end of the front matter': '--- status: 500 ---',
  prototype: '__proto__ constructor {__proto__} toString',
  'a formula': "=cmd|' /C calc'!A0".replace('|', '\\|'),
  'quotes and escapes': `"'\\\\u0000\\\\x00 %00 \${x}`,
  'bidirectional marks': '\u202eevil\u2066',
};

for (const [name, cell] of Object.entries(HOSTILE)) {
  test(`${name} in a cell is text`, () => {
    const { iic } = pageRows();
    iic.push(['404', 'IIC.1999', cell, cell, cell]);
    const { writes } = plan(markdownPage(iic));
    const text = writes.get('codes/iic/IIC.1999.md')!;
    const data = parse(splitFrontMatter(text)!.yaml) as { responses: Record<string, unknown>[] };
    const plain = cell.replaceAll('\\|', '|').replaceAll('\\\\', '\\');
    assert.deepEqual(
      { ...data.responses[0], category: 'unsorted' },
      {
        status: 404,
        message: plain,
        description: plain,
        solution: plain,
        category: 'unsorted',
      },
    );
    const after = applied(committed, writes);
    assert.deepEqual([...plan(markdownPage(iic), after).writes], []);
  });
}

test('codes that name paths or parts of objects make no such file', () => {
  const source = committed.sources[0]!;
  const open = {
    ...committed,
    sources: [{ ...source, pattern: '[^ ]+', codePrefix: '' }],
    codes: new Map(),
    stored: new Map(),
  };
  const codes = [
    '../../../etc/passwd',
    '..',
    '.',
    '__proto__',
    'constructor',
    '/etc/x',
    'C:\\\\x',
    'a%2e%2e',
    'A/B',
    'a/b',
    'CON',
  ];
  const rows = codes.map((code): PageRow => ['404', code, `Text of ${code}`, '', '']);
  const { writes } = plan(markdownTable(HEADINGS, rows), open);
  const files = [...writes.keys()].filter((path) => path.startsWith('codes/'));
  assert.equal(files.length, codes.length);
  assert.equal(new Set(files.map((path) => path.toLowerCase())).size, codes.length);
  for (const path of files) assert.match(path, /^codes\/iic\/(?!\.)[A-Za-z0-9._~-]+\.md$/);
  const names = [...filesOf(applied(open, writes)).values()].map(({ code }) => code);
  assert.deepEqual(names.sort(), codes.map((code) => code.replace('\\\\', '\\')).sort());
});

test('files that authors laid out in another way are told, and nothing is half done', () => {
  const path = 'codes/iic/IIC.1205.md';
  const files = committed.codes
    .get('iic')!
    .map((file) =>
      file.path === path
        ? { ...file, text: '---\n{code: IIC.1205, responses: [{status: 404, message: a}]}\n---\n' }
        : file,
    );
  const content = { ...committed, codes: new Map(committed.codes).set('iic', files) };
  const page = committedPage.replace('The permission set does not exist.', 'Gone.');
  assert.match(
    said(page, content).join(),
    /^codes\/iic\/IIC\.1205\.md:1: found fields that are not written one a line/,
  );
});

test('a row in one code alone cannot pass for the whole page', () => {
  assert.match(
    said(row('404', 'IIC.1205', 'a', 'b', 'c')).join(),
    new RegExp(`lacks ${ROWS - 1} of the ${ROWS} rows`),
  );
});
