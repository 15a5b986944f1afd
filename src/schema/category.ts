/** A category file: `content/categories/<id>.mdx`. Its body is the guide to the topic. */
import { z } from 'astro/zod';
import { ACTIONS } from '../catalog/types.ts';
import { line, updated, words } from './fields.ts';

export const categorySchema = z.strictObject({
  title: line.describe('what lists and headings show'),
  order: z.int().min(0).describe('place in lists, smallest first'),
  summary: line.describe('one sentence: which errors belong here'),
  words: words.optional(),
  updated,
  advice: z
    .partialRecord(z.enum(ACTIONS), line)
    .optional()
    .describe('what an action means in this category, one sentence each'),
});
