import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { z } from 'astro/zod';
import { catalogSchema, catalogsSchema } from '../../../src/schema/catalogs.ts';
import { categorySchema } from '../../../src/schema/category.ts';
import { codeSchema, responseSchema } from '../../../src/schema/code.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
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

test('AUTHORING.md names every field of a code, a row, a category, a guide and a catalog', () => {
  const schemas = [codeSchema, responseSchema, categorySchema, guideSchema, catalogSchema];
  const fields = schemas.flatMap((schema) => Object.keys(schema.shape));
  for (const field of fields) {
    assert.match(text, new RegExp(`\`${field}\`|^ *(?:- )?${field}:`, 'm'), field);
  }
});
