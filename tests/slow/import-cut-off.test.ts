/** Pages that end too early: what is missing is never taken for withdrawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedParts } from '../../src/import/plan/stored.ts';
import { tableOf } from '../../src/import/write/shape.ts';
import { tableText } from '../../src/import/write/table-text.ts';
import { formatProblem } from '../../src/store/problem.ts';
import { committed, committedPage, plan, refusal, short } from '../support/import.ts';
import { HEADINGS, markdownPage, markdownTable, pageRows } from '../support/page.ts';

const said = (...asked: Parameters<typeof refusal>): string[] =>
  refusal(...asked).map(formatProblem);

const stored = storedParts(committed).get('iic')!;
const table = tableText(tableOf(committed.codes.get('iic')!, stored), 'md');
const csv = tableText(tableOf(committed.codes.get('iic')!, stored), 'csv');

test('a page cut between rows is refused as a whole, with what is missing', () => {
  const { iic, scim } = pageRows();
  const lost = iic.slice(-32).map(([, code]) => code);
  const lines = committedPage.split('\n');
  const last = lines.findLastIndex(
    (line) => line.startsWith('|') && line.includes(iic.at(-33)![2]),
  );
  const head = `${lines.slice(0, last + 1).join('\n')}\n`;
  assert.deepEqual(said(head), [
    `page.md:${last + 1}: found the last row of a page that lacks the last 32 rows of a table of the stored page, from ${lost[0]} to ${lost.at(-1)}; expected each table to its end. Save the whole page again; if the vendor has dropped these rows, import it with --allow-withdrawals.`,
    `page.md:${last + 1}: found no row of catalog "scim", of which the stored page, upstream/error-codes.md, has ${scim.length}; expected rows of every catalog that the stored page has rows of. Save the whole page again; to import what it has alone, use --catalog iic.`,
  ]);
  assert.equal(refusal(head, committed, { catalog: 'iic' }).length, 1);
  assert.equal(
    plan(head, committed, { allowWithdrawals: true }).summary.catalogs[0]!.withdrawn.length,
    32,
  );
});

test('three rows missing at the end of a table are refused, three within it are not', () => {
  const { iic, scim } = pageRows();
  assert.match(said(markdownPage(iic.slice(0, -3))).join(), /lacks the last 3 rows of a table/);
  assert.match(
    said(markdownPage(iic, scim.slice(0, -3))).join(),
    /lacks the last 3 rows of a table .* from SCIM\./,
  );
  const within = plan(markdownPage(iic.toSpliced(100, 3)));
  assert.equal(within.summary.catalogs[0]!.withdrawn.length, 3);
});

test('a table that loses its end while another row is dropped and one reworded is refused', () => {
  const { iic } = pageRows();
  iic[5]![3] += ' Indeed.';
  assert.match(said(markdownPage(iic.slice(1, -4))).join(), /lacks the last 4 rows of a table/);
});

test('renamed codes at the end of a table are not missing', () => {
  const { iic } = pageRows();
  const last = new Set(iic.slice(-3).map(([, code]) => code));
  for (const row of iic) if (last.has(row[1])) row[1] = row[1].replace('IIC.1', 'IIC.9');
  const { summary } = plan(markdownPage(iic));
  assert.equal(summary.catalogs[0]!.renamed.length, 3);
  assert.match(said(markdownPage(iic), committed, { renames: false }).join(), /the last 3 rows/);
});

test('a catalog that is gone from the page stays where only the other one is imported', () => {
  const { iic } = pageRows();
  const page = markdownTable(HEADINGS, iic);
  assert.match(said(page).join(), /found no row of catalog "scim"/);
  const { summary } = plan(page, committed, { catalog: 'iic' });
  assert.deepEqual(short(summary.catalogs[0]!), { unchanged: iic.length });
});

for (const [name, text] of Object.entries({ 'page.md': table, 'page.csv': csv })) {
  test(`${name} cut off at any of its bytes is refused, but for two whole rows at its end`, () => {
    const accepted: number[] = [];
    const cut = (at: number): void => {
      const page = text.slice(0, at);
      if (refusal(page, committed, { catalog: 'iic' }, name).length) return;
      const { summary } = plan(page, committed, { catalog: 'iic' }, name);
      const { reworded, withdrawn } = summary.catalogs[0]!;
      assert.deepEqual(reworded, [], `cut at ${at}`);
      assert.ok(withdrawn.length <= 2, `cut at ${at}`);
      accepted.push(at);
    };
    for (let at = 200; at < text.length - 700; at += 1499) cut(at);
    for (let at = text.length - 700; at < text.length; at += 7) cut(at);
    for (let at = text.length - 12; at < text.length; at += 1) cut(at);
    assert.ok(accepted.includes(text.length - 1));
  });
}

test('a last text that is cut is refused, unless the line has an end', () => {
  const { iic } = pageRows();
  const whole = iic.at(-1)![4];
  assert.deepEqual(said(csv.slice(0, -4), committed, { catalog: 'iic' }, 'page.csv'), [
    `page.csv:${iic.length + 1}: found a page that ends within a line, whose last text, "${whole.slice(0, -2)}", is the beginning of the one that is there; expected the whole text, "${whole}". Save the whole page again; if the vendor has shortened the text, end the last line with a line end.`,
  ]);
  const { summary } = plan(`${csv.slice(0, -4)}\r\n`, committed, { catalog: 'iic' }, 'page.csv');
  assert.equal(summary.catalogs[0]!.reworded.length, 1);
});

test('an import is never dated before the one before it', () => {
  const page = committedPage.replace('The permission set does not exist.', 'Gone.');
  const early = (date: string): string[] => said(page, committed, { date, catalog: 'iic' });
  const [{ imported }] = committed.sources as [(typeof committed.sources)[number]];
  assert.deepEqual(early('2026-11-01'), [
    `catalogs.yaml:1: found 2026-11-01 as the date of an import of catalog "iic", last imported on ${imported}; expected ${imported} or a later day. Give the day with --date; to take in an earlier page, go back to the content of that day first.`,
  ]);
  assert.deepEqual(early(imported), []);
  assert.equal(plan(committedPage, committed, { date: '2026-11-01' }).writes.size, 0);
});
