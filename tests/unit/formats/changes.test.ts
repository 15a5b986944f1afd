import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { changeViolations, rowsOfChange, type CodeChange } from '../../../src/catalog/changes.ts';
import { changeText } from '../../../src/formats/changes.ts';
import { fullCatalog } from '../../support/full-catalog.ts';

const row = { description: '', solution: '', category: 'letters', action: 'retry' } as const;
const entry = {
  catalog: 'abc',
  code: 'ABC.1002',
  responses: [
    { ...row, status: 400, message: 'First.', anchor: '404' },
    { ...row, status: 409, message: 'Second.' },
    { ...row, status: 409, message: 'Third.' },
  ],
};
const catalog = buildCatalog({ ...fullCatalog, codes: [entry] });
const change = (place: Partial<CodeChange>): CodeChange => ({
  ...{ kind: 'reworded', date: '2026-11-24', code: 'ABC.1002' },
  ...{ status: null, anchor: null, was: null, note: null },
  ...place,
});

test('a change leads to the row that lint and import take it for', () => {
  const places: [Partial<CodeChange>, number[], string, string | undefined][] = [
    [{ status: 404 }, [0], 'ABC.1002, 404', 'First.'],
    [{ status: 400 }, [0], 'ABC.1002, 400', 'First.'],
    [{ status: 409 }, [1, 2], 'ABC.1002, 409', 'Second.'],
    [{ anchor: '409-third' }, [2], 'ABC.1002, 409', 'Third.'],
    [{ status: 500 }, [], 'ABC.1002, 500', undefined],
  ];
  for (const [place, indices, what, message] of places) {
    const text = changeText(change(place), catalog);
    assert.deepEqual(rowsOfChange(change(place), entry), indices);
    assert.deepEqual([text.what, text.row?.message], [what, message]);
    const problems = changeViolations([change(place)], [entry], ['abc']);
    assert.equal(problems.length, indices.length ? 0 : 1, what);
  }
});

test('an import is told in whole numbers, be it of one code or of many', () => {
  const imported = (codes: number, rows: number): string =>
    changeText(
      { kind: 'imported', date: '2026-11-24', note: null, catalog: 'abc', codes, rows },
      catalog,
    ).what;
  const { name } = catalog.infos.find(({ key }) => key === 'abc')!;
  assert.equal(imported(1, 1), `1 code with 1 reply of ${name}`);
  assert.equal(imported(1200, 2), `1,200 codes with 2 replies of ${name}`);
});

test('a change of a whole code leads to the code, by any of its names', () => {
  for (const code of ['ABC.1002', 'Alpha.1002']) {
    const text = changeText(change({ code }), catalog);
    assert.deepEqual([text.code?.id, text.row, text.what], ['ABC.1002', null, 'ABC.1002']);
  }
  assert.equal(changeText(change({ code: 'ABC.9' }), catalog).code, null);
});
