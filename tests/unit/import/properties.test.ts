/** What holds for every import, over made-up content, pages and changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignAnchors } from '../../../src/catalog/anchor.ts';
import type { ImportContent } from '../../../src/import/plan/content.ts';
import { toAnchored } from '../../../src/import/merge/anchors.ts';
import type { CodeFile } from '../../../src/import/file/code-file.ts';
import type { ImportSummary } from '../../../src/import/plan/summary.ts';
import {
  EXPORT_FORMATS,
  tableText,
  type ExportFormat,
} from '../../../src/import/write/table-text.ts';
import { authoredLines, missingFrom } from '../../support/authored.ts';
import { applied, filesOf, plan } from '../../support/import.ts';
import {
  changed,
  contentOf,
  rowsArbitrary,
  stepsArbitrary,
  styleArbitrary,
  type CaseRow,
} from '../../support/import-cases.ts';

const HEADINGS = ['Status Code', 'Error Code', 'Error Message', 'Description', 'Solution'];

function pageOf(rows: readonly CaseRow[], format: ExportFormat): string {
  const cells = rows.map(({ code, status, message, description, solution }) => [
    `${status}`,
    code,
    message,
    description,
    solution,
  ]);
  return tableText({ fields: [], headings: HEADINGS, rows: cells }, format);
}

/** Imports the vendor's rows, checks everything, and gives the content as it is then. */
function step(before: ImportContent, rows: readonly CaseRow[], format: ExportFormat, date: string) {
  const text = pageOf(rows, format);
  const options = { date, allowWithdrawals: true };
  const { summary, writes } = plan(text, before, options, `page.${format}`);
  const after = applied(before, writes);
  assertRows(after, rows);
  assertKept(before, after, summary);
  assertCounts(before, after, summary, rows.length);
  const again = plan(text, after, { ...options, date: '2030-01-01' }, `page.${format}`);
  assert.deepEqual([...again.writes], []);
  return after;
}

/** The content has the page's rows, in its order but by status, and no other that is not withdrawn. */
function assertRows(after: ImportContent, rows: readonly CaseRow[]): void {
  const page = Map.groupBy(rows, ({ code }) => code);
  const live = [...filesOf(after).values()].filter(({ withdrawn }) => !withdrawn);
  assert.deepEqual(live.map(({ code }) => code).sort(), [...page.keys()].sort());
  for (const { code, rows: own } of live) {
    const texts = own
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ status, message, description, solution }) => ({
        code,
        status,
        message,
        description,
        solution,
      }));
    assert.deepEqual(
      texts,
      page.get(code)!.toSorted((a, b) => a.status - b.status),
    );
  }
}

/** Each file is there, with every line of its authors, every row and every link. */
function assertKept(before: ImportContent, after: ImportContent, summary: ImportSummary): void {
  const nameNow = new Map(summary.catalogs[0]!.renamed.map(({ from, to }) => [from, to]));
  const now = new Map([...filesOf(after).values()].map((file) => [file.code, file]));
  for (const file of filesOf(before).values()) {
    const next = now.get(nameNow.get(file.code) ?? file.code);
    assert.ok(next, file.code);
    const [old, kept] = [authoredLines(file.text), authoredLines(next.text)];
    assert.deepEqual(missingFrom(old.fields, kept.fields), []);
    assert.equal(kept.prose, old.prose);
    assert.equal(hasBareLineFeed(next.text), hasBareLineFeed(file.text));
    assert.ok(next.rows.length >= file.rows.length);
    assert.deepEqual(missingFrom(anchorsOf(file), anchorsOf(next)), []);
    const statuses = next.rows.map(({ status }) => status!);
    assert.deepEqual(
      statuses,
      statuses.toSorted((a, b) => a - b),
    );
  }
}

function hasBareLineFeed(text: string): boolean {
  return /(?<!\r)\n/.test(text);
}

function anchorsOf({ rows }: CodeFile): string[] {
  return [
    ...assignAnchors(rows.map(toAnchored)),
    ...new Set(rows.map(({ status }) => `${status}`)),
  ].filter((anchor, at, all) => all.indexOf(anchor) === at);
}

/** The summary accounts for every row of the page and for every row that went. */
function assertCounts(
  before: ImportContent,
  after: ImportContent,
  { catalogs: [summary] }: ImportSummary,
  rows: number,
) {
  const { added, reworded, returned, withdrawn, unchanged } = summary!;
  const keys = new Set([...reworded, ...returned].map(({ code, anchor }) => `${code} ${anchor}`));
  assert.equal(added.length + keys.size + unchanged, rows);
  const gone = (content: ImportContent): number =>
    [...filesOf(content).values()].flatMap((file) =>
      file.rows.filter((row) => row.withdrawn ?? file.withdrawn),
    ).length;
  assert.equal(gone(after) - gone(before), withdrawn.length - returned.length);
}

test('two imports in a row lose no line, no row and no link, and account for every row', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      styleArbitrary,
      stepsArbitrary,
      stepsArbitrary,
      fc.constantFrom(...EXPORT_FORMATS),
      (rows, style, first, second, format) => {
        const content = contentOf(rows, style, pageOf(rows, 'md'));
        const once = step(content, changed(rows, first), format, '2026-02-01');
        const back = step(once, changed(changed(rows, first), second), 'md', '2026-03-01');
        // What the vendor takes back comes back.
        step(back, rows, 'md', '2026-04-01');
      },
    ),
    { numRuns: 60 },
  );
});
