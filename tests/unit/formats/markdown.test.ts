import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { codeToMarkdown } from '../../../src/formats/markdown.ts';
import { fullCatalog } from '../../support/full-catalog.ts';
import { links } from '../../support/links.ts';

test('names that look like markup are text', () => {
  const catalog = buildCatalog({
    infos: [{ ...fullCatalog.infos[0]!, name: 'A*B*C', legacy: ['_Old_'], naming: 'Our <name>.' }],
    categories: [{ ...fullCatalog.categories[0]!, title: '[Letters](x)' }],
    vocabulary: {},
    codes: [
      {
        ...{ catalog: 'abc', code: '<ABC>.1000' },
        responses: [{ category: 'letters', action: 'retry', message: 'A.' }],
      },
    ],
  });
  const lines = codeToMarkdown(catalog.codes[0]!, catalog, links, null).split('\n');
  assert.deepEqual(lines.slice(0, 5), [
    '# \\<ABC\\>.1000',
    '',
    'A\\*B\\*C, formerly \\_Old\\_.1000.',
    '',
    'Our \\<name\\>.',
  ]);
  assert.ok(lines.includes('- Category: \\[Letters\\](x)'));
});
