import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** What the rules of the layers say of a file with some source. */
async function said(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return result!.messages
    .filter(({ ruleId }) => /^no-restricted-(?:imports|syntax)$/.test(ruleId ?? ''))
    .map(({ message }) => message);
}

/** An import of each kind. */
const imports = (from: string): string[] => [
  `import { x } from '${from}'; console.log(x);`,
  `export * from '${from}';`,
  `console.log(await import('${from}'));`,
];

for (const [file, from] of [
  ['src/catalog/types.ts', '../site/site.ts'],
  ['src/catalog/types.ts', 'yaml'],
  ['src/formats/csv.ts', 'node:fs'],
  ['src/store/history.ts', '../site/site.ts'],
  ['src/resolve/index/rows.ts', '../../formats/csv.ts'],
  ['src/site/site.ts', '../components/mdx/index.ts'],
  ['src/pages/feed.xml.ts', '../store/history.ts'],
  ['src/elements/site.ts', '../pages/feed.xml.ts'],
  ['src/components/mdx/index.ts', '../../store/history.ts'],
] as const) {
  test(`${file} may not import ${from}, in whatever way`, async () => {
    for (const source of imports(from)) {
      assert.match((await said(file, source)).join(), /may import only from|is pure/, source);
    }
  });
}

for (const [file, from] of [
  ['src/catalog/types.ts', './code-id.ts'],
  ['src/formats/csv.ts', 'csv-stringify/sync'],
  ['src/store/history.ts', '../site/href.ts'],
  ['src/resolve/index/rows.ts', '../../catalog/types.ts'],
  ['src/pages/feed.xml.ts', '../site/site.ts'],
  ['src/components/mdx/index.ts', '../../store/components.ts'],
] as const) {
  test(`${file} may import ${from}, in whatever way`, async () => {
    for (const source of imports(from)) assert.deepEqual(await said(file, source), [], source);
  });
}
