import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalog, withKnownCategories } from '../../../src/catalog/build.ts';
import { fullCatalog } from '../../support/full-catalog.ts';

/** A catalog whose one code has a row of each of these categories. */
const catalogOf = (...categories: readonly string[]) =>
  buildCatalog({
    ...fullCatalog,
    codes: [
      {
        ...{ catalog: 'abc', code: 'ABC.1000' },
        responses: categories.map((category) => ({ message: 'A.', category, action: 'retry' })),
      },
    ],
  });

test('a row of a category that is not there is told with its code, what it has and what it can', () => {
  const sound = catalogOf('letters', 'letters');
  assert.equal(withKnownCategories(sound), sound);
  for (const stray of ['unsorted', 'leters'])
    assert.throws(() => withKnownCategories(catalogOf('letters', stray)), {
      message: `ABC.1000: no category '${stray}'; expected one of letters. npm run lint:content tells the line.`,
    });
});
