import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { z } from 'astro/zod';
import { catalogSchema, catalogsSchema, siteSchema } from '../../../src/schema/catalogs.ts';
import { categorySchema } from '../../../src/schema/category.ts';
import { codeSchema, responseSchema } from '../../../src/schema/code.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
import { referencesSchema } from '../../../src/schema/references.ts';
import { COMPONENTS } from '../../../src/store/components.ts';
import { parseFrontMatter } from '../../../src/store/front-matter.ts';
import { checkSchema } from '../../../src/store/schema-problems.ts';
import { parseYaml } from '../../../src/store/yaml-source.ts';

const text = readFileSync('content/AUTHORING.md', 'utf8');

function example(name: string): string {
  const found = new RegExp(`\`\`\`yaml example=${name}\\n([\\s\\S]*?)\`\`\``).exec(text);
  assert.ok(found, `AUTHORING.md has no example "${name}"`);
  return found[1]!;
}

test('the examples of AUTHORING.md are what the schemas accept', () => {
  const check = (schema: z.ZodType, source: ReturnType<typeof parseYaml>, name: string) =>
    assert.deepEqual([...source.problems, ...checkSchema(schema, source, name).problems], []);
  check(codeSchema, parseFrontMatter(example('code'), 'code'), 'code');
  check(categorySchema, parseFrontMatter(example('category'), 'category'), 'category');
  check(catalogsSchema, parseYaml(example('catalogs'), 'catalogs'), 'catalogs');
  check(catalogsSchema, parseYaml(example('second'), 'second'), 'second');
});

test('AUTHORING.md documents every component of MDX, with a page that uses it', () => {
  const names = Object.keys(COMPONENTS);
  assert.ok(names.length >= 6, names.join());
  for (const name of names) {
    const row = text
      .split('\n')
      .find((line) => line.startsWith('|') && new RegExp(`<${name}[ >]`).test(line));
    const file = /`([\w/-]+\.mdx)` \|$/.exec(row ?? '')?.[1];
    assert.ok(file, `AUTHORING.md shows no page for <${name}>`);
    assert.match(readFileSync(`content/${file}`, 'utf8'), new RegExp(`<${name}[ >]`), name);
  }
});

test('AUTHORING.md says of every field what it is, and whether it may be left out', () => {
  const { foreign, upstream } = catalogSchema.shape;
  const site = 'Catalogs, words, the site';
  const schemas: [section: string, schema: z.ZodObject, of?: string][] = [
    ['A code', codeSchema],
    ['A code', responseSchema],
    ['A category', categorySchema],
    [site, catalogSchema.omit({ upstream: true })],
    [site, foreign.unwrap().element, 'foreign'],
    [site, upstream, 'upstream'],
    [site, referencesSchema.valueType],
    [site, siteSchema],
  ];
  for (const [section, { shape }, of = ''] of schemas) {
    const rows = text
      .split(`\n## ${section}\n`)[1]!
      .split('\n## ')[0]!
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | '))
      .filter(([name]) => name!.includes(`(of \`${of}\`)`) || !of);
    for (const [field, type] of Object.entries(shape)) {
      const told = rows.filter(([name]) => name!.includes(`\`${field}\``));
      assert.ok(told.length, `${section}: ${of} ${field}`);
      if (!type.safeParse(undefined).success) continue;
      const saysSo = told.some((row) => /optional: |left out/.test(row[1]!));
      assert.ok(saysSo, `${section}: ${of} ${field} may be left out`);
    }
  }
  for (const field of Object.keys(guideSchema.shape)) {
    assert.ok(field in categorySchema.shape, field);
  }
});
