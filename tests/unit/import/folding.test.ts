/** Blanks and characters without a width: what is read once reads the same ever after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { storedParts } from '../../../src/import/plan/stored.ts';
import { cellText, foldBlanks, makeCell } from '../../../src/import/read/tables.ts';
import { tableOf } from '../../../src/import/write/shape.ts';
import { EXPORT_FORMATS, tableText } from '../../../src/import/write/table-text.ts';
import { contentOf } from '../../support/import-cases.ts';
import { applied, plan } from '../../support/import.ts';
import { HEADINGS, markdownTable } from '../../support/page.ts';

/** Letters, blanks of all kinds, control characters and what has no width. */
const CHARACTERS = [
  ...'ab |*',
  ...'\t\v\f\u0001\u001b\u001c\u007f\u0085\u009f',
  ...'\u00a0\u2003\u3000\u2028\u200b\u00ad\ufeff',
];
const spaced = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 12 })
  .map((all) => all.join(''));

test('text that is folded stays as it is when it is folded again', () => {
  assert.equal(foldBlanks('a \u0085 b'), 'a b');
  fc.assert(
    fc.property(spaced, (text) => assert.equal(foldBlanks(foldBlanks(text)), foldBlanks(text))),
  );
});

test('an export of texts that had control characters imports as nothing new', () => {
  const style = {
    quoting: 'PLAIN',
    ownFirst: false,
    comments: false,
    windows: false,
    prose: '',
  } as const;
  const known = { code: 'XY.1', status: 400, message: 'Known.', description: '', solution: '' };
  const first = ['400', 'XY.1', 'Known.', '', ''];
  const content = contentOf([known], style, markdownTable(HEADINGS, [first]));
  fc.assert(
    fc.property(spaced, spaced, fc.constantFrom(...EXPORT_FORMATS), (message, solution, format) => {
      const row = ['404', 'XY.2', `x${message}`, '', solution];
      const cells = [first, row].map((all) => all.map((cell) => cell.replace(/[|*]/g, '\\$&')));
      const after = applied(content, plan(markdownTable(HEADINGS, cells), content).writes);
      const file = after.codes.get('xy')!.find(({ code }) => code === 'XY.2')!;
      assert.equal(file.rows[0]!.message, cellText(makeCell([`x${message}`], 1)));
      const table = tableOf(after.codes.get('xy')!, storedParts(after).get('xy')!);
      const again = plan(tableText(table, format), after, {}, `export.${format}`);
      assert.deepEqual([...again.writes], []);
    }),
    { numRuns: 200 },
  );
});
