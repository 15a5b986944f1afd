/** Pages with rows that no reader takes are refused: no row is lost without a word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from '../../../src/import/read/markdown.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import { committed, committedPage, refusal } from '../../support/import.ts';

const said = (...asked: Parameters<typeof refusal>): string[] =>
  refusal(...asked).map(formatProblem);

/** The page with a line put in before one of the rows of the first table. */
const BROKEN = 240;
function brokenBy(line: string): string {
  return committedPage.split('\n').toSpliced(BROKEN, 0, line).join('\n');
}

const empty = { ...committed, codes: new Map(), stored: new Map(), changes: null };

for (const [name, line] of Object.entries({
  'a blank line': '',
  'a line of blanks': '   ',
  'a comment': '<!-- x -->',
  'a comment that does not end': '<!-- x',
  'a tag': '<div>',
})) {
  test(`rows below ${name} within a table are a problem, also on a first import`, () => {
    for (const content of [committed, empty]) {
      assert.match(
        said(brokenBy(line), content).join('\n'),
        /^page\.md:24[12]: found a row outside of a table \("\| \d+ \| IIC\.\d+ \| .*"\), and \d+ more below it; expected rows without a break between them, under headings\. Join it to the table above, /,
      );
    }
  });
}

for (const html of ['<!-- <table> -->', "<script>\n'<table>'\n</script>"]) {
  test(`${html.slice(0, 8)} opens no table that would swallow the rows below`, () => {
    const { tables, problems } = readMarkdown(`${html}\n\n${committedPage}`);
    assert.deepEqual([tables.length, problems], [1, []]);
    assert.equal(tables[0]!.rows.length, readMarkdown(committedPage).tables[0]!.rows.length);
  });
}

test('a line of dashes that does not fit the headings is a problem, also beside a table', () => {
  for (const content of [committed, empty]) {
    assert.deepEqual(said(committedPage.replace('|---|---|---|---|---|', '|---|---|'), content), [
      'page.md:4: found a line of dashes for 2 columns under headings of 5; expected as many as there are headings, or the table is none. Complete the line of dashes.',
    ]);
  }
});

const TABLE = 'Error Code | Message\n--- | ---\nIIC.1205 | a\n\n';

for (const [name, text] of Object.entries({
  'a row without pipes at its ends': 'IIC.1206 | b',
  'a row in a quotation': '> | IIC.1206 | b |',
  'a row with an escaped pipe': 'IIC.1206 | b \\| c',
  'a row behind a comment with a pipe': '<!-- a | b -->\n| IIC.1206 | b |',
})) {
  test(`${name} is seen where no table has it`, () => {
    const problems = readMarkdown(TABLE + text).problems.map(({ found }) => found);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^a row outside of a table \(".*IIC\.1206 \| b/);
  });
}

for (const [name, text] of Object.entries({
  code: '```\n| IIC.1206 | b |\n|---|---|\n| IIC.1207 | b |\n```',
  'indented code': '    | IIC.1206 | b |',
  'a comment': '<!--\n| IIC.1206 | b |\n|---|---|\n| x --> |',
  'preformatted text': '<pre>\n| IIC.1206 | b |\n</pre>',
  'a table of its own': '> | Error Code | Message |\n> |---|---|\n> | IIC.1206 | b |',
  'a table in HTML': '<table><tr><td>\n\n| IIC.1206 | b |\n\n</td></tr></table>',
  'text with code': 'Use `a | b`.',
  'text with an escaped pipe': 'Use a \\| b.',
  'text with more pipes': 'a | b | c | d',
})) {
  test(`${name} is no row outside of a table`, () => {
    assert.deepEqual(readMarkdown(TABLE + text).problems, []);
  });
}
