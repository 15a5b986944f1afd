/** Every kind of change that a vendor makes to a page, each with exactly the summary it must give. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeViolations } from '../../../src/catalog/changes.ts';
import type { ImportContent } from '../../../src/import/plan/content.ts';
import { storedParts } from '../../../src/import/plan/stored.ts';
import { tableOf } from '../../../src/import/write/shape.ts';
import { tableText } from '../../../src/import/write/table-text.ts';
import { parseChanges } from '../../../src/store/history.ts';
import { authoredLines, missingFrom } from '../../support/authored.ts';
import { applied, committed, filesOf, plan, short } from '../../support/import.ts';
import {
  HEADINGS,
  SCIM_HEADINGS,
  htmlTable,
  markdownPage,
  markdownTable,
  pageRows,
  type PageRow,
} from '../../support/page.ts';
import { seeded, type Random } from '../../support/random.ts';

interface Case {
  readonly page: string;
  /** Name of the page's file where it is not Markdown. */
  readonly name?: string;
  /** What must happen in catalog iic, apart from rows that stay the same. */
  readonly iic?: Record<string, unknown>;
  readonly scim?: Record<string, unknown>;
  /** The only catalog to import, where it is one. */
  readonly catalog?: string;
}

type Mutation = (rows: PageRow[], random: Random) => Case;

const place = ([status, code]: PageRow): string => `${code} ${status}`;
/** Index of a row whose code has no other. */
const single = (rows: PageRow[], random: Random): number => {
  for (;;) {
    const at = random.int(rows.length);
    if (rows.filter(([, code]) => code === rows[at]![1]).length === 1) return at;
  }
};
const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const scimHtml = (): string =>
  htmlTable(
    SCIM_HEADINGS,
    pageRows().scim.map((row) => row.map(html)),
  );
/** How many rows the page has of each catalog. */
const ROWS = { iic: pageRows().iic.length, scim: pageRows().scim.length };
const without = (count: number): { unchanged: number } => ({ unchanged: ROWS.iic - count });

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a row of a new code': (rows, random) => {
    const at = random.int(rows.length);
    rows.splice(at, 0, ['404', 'IIC.1999', 'The thing is new.', 'New.', 'Check it.']);
    return { page: markdownPage(rows), iic: { added: ['IIC.1999 404'], ...without(0) } };
  },
  'another row of a code, under another status': (rows, random) => {
    const row = rows[single(rows, random)]!;
    rows.push(['599', row[1], 'Something else.', 'Else.', 'Wait.']);
    return { page: markdownPage(rows), iic: { added: [`${row[1]} 599`], ...without(0) } };
  },
  'another row of a code, under the same status': (rows, random) => {
    const at = single(rows, random);
    const row = rows[at]!;
    rows.splice(at + 1, 0, [row[0], row[1], 'Quite another message!', 'Else.', 'Wait.']);
    return { page: markdownPage(rows), iic: { added: [place(row)], ...without(0) } };
  },
  'a row that moved to another place': (rows, random) => {
    const [row] = rows.splice(single(rows, random), 1);
    rows.splice((rows.length / 2) | 0, 0, row!);
    return { page: markdownPage(rows), iic: { moved: [place(row!)], ...without(0) } };
  },
  'a word of a message': (rows, random) => {
    const row = rows[single(rows, random)]!;
    row[2] = row[2].replace(/^\S+/, 'Reworded');
    return {
      page: markdownPage(rows),
      iic: { reworded: [`${place(row)} message`], ...without(1) },
    };
  },
  'a word of a description': (rows, random) => {
    const row = random.pick(rows);
    row[3] += ' Indeed.';
    return {
      page: markdownPage(rows),
      iic: { reworded: [`${place(row)} description`], ...without(1) },
    };
  },
  'all texts of a row that is alone under its status': (rows, random) => {
    const row = rows[single(rows, random)]!;
    [row[2], row[3], row[4]] = ['Zyx {0}.', 'Wvu.', 'Tsr.'];
    return {
      page: markdownPage(rows),
      iic: { reworded: [`${place(row)} message+description+solution`], ...without(1) },
    };
  },
  'a blank solution': (rows, random) => {
    const row = random.pick(rows);
    row[4] = '';
    return {
      page: markdownPage(rows),
      iic: { reworded: [`${place(row)} solution`], ...without(1) },
    };
  },
  'another status': (rows, random) => {
    const row = rows[single(rows, random)]!;
    row[0] = '418';
    return { page: markdownPage(rows), iic: { reworded: [`${row[1]} 418 status`], ...without(1) } };
  },
  'a dropped code': (rows, random) => {
    const [row] = rows.splice(single(rows, random), 1);
    return { page: markdownPage(rows), iic: { withdrawn: [place(row!)], ...without(1) } };
  },
  'a dropped row of a code that has others': (rows) => {
    const at = rows.findIndex((row) => place(row) === 'IIC.1270 409');
    rows.splice(at, 1);
    return { page: markdownPage(rows), iic: { withdrawn: ['IIC.1270 409'], ...without(1) } };
  },
  'a code under another number': (rows) => {
    const row = rows.find(([, code]) => code === 'IIC.1267')!;
    row[1] = 'IIC.1999';
    return { page: markdownPage(rows), iic: { renamed: ['IIC.1267 IIC.1999'], ...without(0) } };
  },
  'another prefix on all codes': (rows) => {
    const renamed = [...new Set(rows.map(([, code]) => code))].map(
      (code) => `${code} ${code.replace('IIC', 'IDC')}`,
    );
    for (const row of rows) row[1] = row[1].replace('IIC', 'IDC');
    const order = filesOf(committed)
      .values()
      .map(({ code }) => code)
      .toArray();
    renamed.sort((a, b) => order.indexOf(a.split(' ')[0]!) - order.indexOf(b.split(' ')[0]!));
    return { page: markdownPage(rows), iic: { renamed, ...without(0) } };
  },
  'the earlier prefix on all codes': (rows) => {
    for (const row of rows) row[1] = row[1].replace('IIC', 'IdentityCenter');
    return { page: markdownPage(rows) };
  },
  'no prefix at all': (rows) => {
    for (const row of rows) row[1] = row[1].replace('IIC.', '');
    return { page: markdownPage(rows) };
  },
  'a table split in three, with text between': (rows) => {
    const parts = [rows.slice(0, 90), rows.slice(90, 91), rows.slice(91)];
    const tables = parts.map((part) => markdownTable(HEADINGS, part));
    return {
      page: `${tables.join('\n\n## More\n\n')}\n\n${markdownTable(SCIM_HEADINGS, pageRows().scim)}`,
    };
  },
  'headings repeated within a table': (rows, random) => {
    const at = random.int(rows.length);
    return { page: markdownPage([...rows.slice(0, at), HEADINGS, ...rows.slice(at)]) };
  },
  'an added column': (rows) => ({
    page: `${markdownTable(
      [...HEADINGS, 'Severity'],
      rows.map((row) => [...row, 'major']),
    )}\n\n${markdownTable(SCIM_HEADINGS, pageRows().scim)}`,
  }),
  'columns in another order': (rows) => {
    const order = [3, 1, 4, 0, 2];
    const permuted = (cells: readonly string[]): string[] => order.map((at) => cells[at]!);
    return {
      page: `${markdownTable(permuted(HEADINGS), rows.map(permuted))}\n\n${markdownTable(SCIM_HEADINGS, pageRows().scim)}`,
    };
  },
  'other headings': (rows) => ({
    page: `${markdownTable(['HTTP Status Code', 'Code', 'Message', 'Possible Cause', 'Handling Measure'], rows)}\n\n${markdownTable(SCIM_HEADINGS, pageRows().scim)}`,
  }),
  'Chinese headings': (rows) => ({
    page: `${markdownTable(['状态码', '错误码', '错误信息', '描述', '处理措施'], rows)}\n\n${markdownTable(SCIM_HEADINGS, pageRows().scim)}`,
  }),
  'codes and statuses that span rows, in HTML': (rows) => {
    const cells = rows.map((row) => row.map(html));
    const spanning = cells.map((row, at) => {
      const same = (column: number, other: number): boolean =>
        cells[other]?.[column] === row[column] && cells[other]?.[1] === row[1];
      const lead = (column: number): string[] => {
        if (same(column, at - 1)) return [];
        let end = at;
        while (same(column, end + 1)) end += 1;
        return [`<td rowspan="${end - at + 1}">${row[column]}</td>`];
      };
      return [...lead(0), ...lead(1), ...row.slice(2)];
    });
    return { page: htmlTable(HEADINGS, spanning) + scimHtml(), name: 'page.html' };
  },
  'blank cells for a code and a status that stand above': (rows) => {
    const blank = rows.map((row, at) => {
      const above = rows[at - 1];
      const same = above?.[1] === row[1];
      return [same && above?.[0] === row[0] ? '' : row[0], same ? '' : row[1], ...row.slice(2)];
    });
    return { page: markdownPage(blank) };
  },
  'several codes in a cell': (rows, random) => {
    const row = random.pick(rows);
    row[1] += `<br>IIC.1998, IIC.1999`;
    const added = ['IIC.1998', 'IIC.1999'].map((code) => `${code} ${row[0]}`);
    return { page: markdownPage(rows), iic: { added, ...without(0) } };
  },
  'non-breaking and doubled spaces': (rows) => {
    const spaced = rows.map((row) => row.map((cell) => cell.replaceAll(' ', '\u00a0 ')));
    return { page: markdownPage(spaced) };
  },
  'pipes and line breaks in a cell': (rows, random) => {
    const row = random.pick(rows);
    row[4] = 'Use a \\| b.<br>Then wait.';
    return {
      page: markdownPage(rows),
      iic: { reworded: [`${place(row)} solution`], ...without(1) },
    };
  },
  'bold, code and links around the same texts': (rows) => {
    const dressed = rows.map(([status, code, ...texts]) => [status, `[**${code}**](#x)`, ...texts]);
    return { page: markdownPage(dressed) };
  },
  'paragraphs and lists in cells, in HTML': (rows) => {
    const cells = rows.map((row) =>
      row.map((cell, at) =>
        at === 4 ? `<ul><li><p>${html(cell)}</p></li></ul>` : `<p>${html(cell)}</p>`,
      ),
    );
    return { page: htmlTable(HEADINGS, cells) + scimHtml(), name: 'page.html' };
  },
  'one catalog alone, imported as such': (rows) => ({
    page: markdownTable(HEADINGS, rows),
    catalog: 'iic',
  }),
  'the last two rows dropped': (rows) => ({
    page: markdownPage(rows.slice(0, -2)),
    iic: { withdrawn: rows.slice(-2).map(place), ...without(2) },
  }),
  'a reply of the other catalog reworded': (rows) => {
    const { scim } = pageRows();
    scim[0]![3] = 'Another encoding.';
    return {
      page: markdownPage(rows, scim),
      scim: { reworded: ['SCIM.400 400 description'], unchanged: ROWS.scim - 1 },
    };
  },
  'rows of a code in another order': (rows) => {
    const at = rows.findIndex((row) => place(row) === 'IIC.1410 401');
    assert.equal(rows[at]![1], rows[at + 1]![1]);
    [rows[at], rows[at + 1]] = [rows[at + 1]!, rows[at]!];
    return {
      page: markdownPage(rows),
      iic: { moved: [place(rows[at]!)], reordered: ['IIC.1410'], ...without(0) },
    };
  },
  'the other line ends, and a byte order mark': (rows) => ({
    page: `\ufeff${markdownPage(rows).replaceAll('\n', '\r\n')}`,
  }),
};

for (const [name, mutate] of Object.entries(MUTATIONS)) {
  test(`a page with ${name} gives its summary, and nothing on the second run`, () => {
    const { page, name: file, iic, scim, catalog = null } = mutate(pageRows().iic, seeded(name));
    const { summary, writes } = plan(page, committed, { catalog }, file);
    assert.deepEqual(
      Object.fromEntries(summary.catalogs.map((one) => [one.catalog, short(one)])),
      Object.fromEntries(
        (catalog ? [catalog] : ['iic', 'scim']).map((key) => [
          key,
          key === 'iic' ? (iic ?? without(0)) : (scim ?? { unchanged: ROWS.scim }),
        ]),
      ),
    );
    const after = applied(committed, writes);
    assertKept(after);
    assertExport(page, after);
    const again = plan(page, after, { date: '2127-01-01', catalog }, file);
    assert.deepEqual([...again.writes.keys()], []);
  });
}

/** No file is gone, no line of an author, and the history names what is there. */
function assertKept(after: ImportContent): void {
  const now = filesOf(after);
  const digits = (path: string): string => path.replace(/[A-Z]+\./, '');
  const byNumber = new Map([...now.values()].map((file) => [digits(file.path), file]));
  for (const [path, { text, rows }] of filesOf(committed)) {
    const file = now.get(path) ?? byNumber.get(digits(path)) ?? now.get('codes/iic/IIC.1999.md');
    assert.ok(file, path);
    const [before, kept] = [authoredLines(text), authoredLines(file.text)];
    assert.deepEqual(missingFrom(before.fields, kept.fields), [], path);
    assert.equal(kept.prose, before.prose, path);
    assert.ok(file.rows.length >= rows.length, path);
  }
  assert.deepEqual(historyOf(after), []);
}

function historyOf(content: ImportContent) {
  const codes = [...content.codes].flatMap(([catalog, files]) =>
    files.map(({ code, rows }) => ({
      catalog,
      code,
      responses: rows.map((row) => ({
        status: row.status ?? undefined,
        message: row.message || undefined,
        description: row.description || undefined,
        anchor: row.anchor ?? undefined,
        category: 'any',
        action: 'retry' as const,
      })),
    })),
  );
  return changeViolations(parseChanges(content.changes ?? ''), codes, [...content.codes.keys()]);
}

/** The export is the page, cell for cell: reading either gives the same. */
function assertExport(page: string, after: ImportContent): void {
  const stored = storedParts(after);
  // A page that was not stored, since it lacks the other catalog, has no shape to export by.
  if (!page.includes('</') && after.stored.get('error-codes.md') !== page) return;
  for (const [key, files] of after.codes) {
    const part = stored.get(key)!;
    const table = tableOf(files, part);
    assert.deepEqual(
      table.rows,
      part.rows.map((row) =>
        table.fields.map((field) => (field === 'code' ? row.written : String(row[field] ?? ''))),
      ),
    );
    assert.equal(tableText(table, 'csv').split('\r\n').length > part.rows.length, true);
  }
}
