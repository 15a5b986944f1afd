/** The files of a content folder, each parsed and checked against its schema. */
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { compareText } from '../catalog/code-id.ts';
import { catalogsSchema, siteSchema, vocabularySchema } from '../schema/catalogs.ts';
import { categorySchema } from '../schema/category.ts';
import { codeSchema } from '../schema/code.ts';
import { guideSchema } from '../schema/guide.ts';
import { referencesSchema } from '../schema/references.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-text.ts';
import { checkSchema } from './schema-problems.ts';
import { labelOf, type ContentFile } from './texts.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** What a content folder holds. A file of YAML is null where it has a problem. */
export interface ContentFiles {
  readonly catalogs: z.output<typeof catalogsSchema> | null;
  readonly vocabulary: z.output<typeof vocabularySchema> | null;
  readonly standards: z.output<typeof referencesSchema> | null;
  readonly guides: readonly ContentFile<z.output<typeof guideSchema>>[];
  readonly categories: readonly ContentFile<z.output<typeof categorySchema>>[];
  readonly codes: readonly ContentFile<z.output<typeof codeSchema>>[];
  readonly problems: readonly Problem[];
}

/** Reads every file, whatever is wrong with others, so that all problems show at once. */
export async function readFiles(dir: string): Promise<ContentFiles> {
  const problems: Problem[] = [];
  const { yaml, folder } = readersOf(dir, problems);
  const catalogs = yaml(catalogsSchema, 'catalogs.yaml');
  const vocabulary = yaml(vocabularySchema, 'vocabulary.yaml');
  yaml(siteSchema, 'site.yaml'); // Only its problems matter here.
  const standards = yaml(referencesSchema, 'references.yaml');
  const guides = await folder(guideSchema, 'guides');
  const categories = await folder(categorySchema, 'categories');
  const codes = await folder(codeSchema, 'codes');
  return { catalogs, vocabulary, standards, guides, categories, codes, problems };
}

/** Readers of a folder's files, which add what they find wrong to `problems`. */
function readersOf(dir: string, problems: Problem[]) {
  const check = <T extends z.ZodType>(schema: T, source: YamlSource, file: string) => {
    problems.push(...source.problems);
    if (source.problems.length) return null;
    const { value, problems: found } = checkSchema(schema, source, file);
    problems.push(...found);
    return value;
  };

  const textOf = (path: string, ifMissing?: Partial<Problem>): string | null => {
    const text = readTextFile(path, labelOf(dir, path), ifMissing);
    if (typeof text === 'string') return text;
    problems.push(text);
    return null;
  };

  const yaml = <T extends z.ZodType>(schema: T, name: string): z.output<T> | null => {
    const path = join(dir, name);
    const text = textOf(path, {
      expected: `a file ${name} in the content folder`,
      todo: 'Create it; content/AUTHORING.md shows one',
    });
    const file = labelOf(dir, path);
    return text === null ? null : check(schema, parseYaml(text, file), file);
  };

  const folder = async <T extends z.ZodType>(schema: T, name: string) => {
    const files: ContentFile<z.output<T>>[] = [];
    for (const path of await filesIn(join(dir, name))) {
      const text = textOf(path);
      if (text === null) continue;
      const file = labelOf(dir, path);
      const source = parseFrontMatter(text, file);
      files.push({ path, source, value: check(schema, source, file) });
    }
    return files;
  };

  return { yaml, folder };
}

async function filesIn(dir: string): Promise<string[]> {
  const files: string[] = [];
  for await (const name of glob('**/*.{md,mdx}', { cwd: dir })) files.push(join(dir, name));
  return files.sort(compareText);
}
