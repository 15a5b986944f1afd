/**
 * Collections, nothing else. What a field means is in src/schema; settings are in src/store.
 *
 * `astro:content` exports `defineCollection` too, but loads everything that renders pages, which is
 * not needed to read content.
 */
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { categorySchema } from './schema/category.ts';
import { codeSchema } from './schema/code.ts';
import { guideSchema } from './schema/guide.ts';
import { contentDir } from './store/content-dir.ts';

/** The path without its extension. The default would turn `iic/IIC.1267` into `iic/iic1267`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.mdx?$/, '');

const files = (folder: string) =>
  glob({ base: `${contentDir}/${folder}`, pattern: '**/*.{md,mdx}', generateId });

export const collections = {
  codes: defineCollection({ loader: files('codes'), schema: codeSchema }),
  categories: defineCollection({ loader: files('categories'), schema: categorySchema }),
  guides: defineCollection({ loader: files('guides'), schema: guideSchema }),
};
