import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allCodesText, listsOf } from '../../../src/site/lists.ts';
import { namedPages } from '../../../src/site/named-pages.ts';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { second } from '../../support/second-service.ts';

/** The fixture with the codes of one of its services alone. */
const only = (catalog: string) => ({
  ...second,
  codes: second.codes.filter((code) => code.catalog === catalog),
});

test('there are lists by status and number only where codes have them', () => {
  assert.deepEqual(listsOf(second), { statuses: true, ranges: true });
  assert.deepEqual(listsOf(only('forms')), { statuses: true, ranges: false });
  assert.deepEqual(listsOf(only('agent')), { statuses: false, ranges: false });
});

test('a list on several pages is not said to be on one, nor to have filters', () => {
  for (const text of Object.values(allCodesText(3))) {
    assert.match(text, /\bon 3 pages\b/);
    assert.doesNotMatch(text, /one|narrow|Ctrl-F/);
  }
  assert.match(allCodesText(1).summary, /^in one table, to narrow by/);
  assert.match(allCodesText(1).withoutJs, /^are on one page .*Ctrl-F/);
});

test('earlier names and prefixes with signs in them have safe addresses, each once', () => {
  const [info] = second.infos.filter(({ key }) => key === 'smn');
  const catalog = buildCatalog({
    ...second,
    infos: [
      {
        ...info!,
        legacy: ['Old Name', 'smn'],
        foreign: [{ prefix: 'API/GW', name: 'Gateway', note: '', url: null }],
      },
    ],
    codes: [{ catalog: 'smn', code: 'SMN.00010001', responses: [] }],
  });
  assert.deepEqual(
    namedPages(catalog).map(({ name }) => name),
    ['SMN.00010001', 'Old-Name.00010001', 'API-GW'],
  );
});
