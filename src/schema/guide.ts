/** A guide: `content/guides/<slug>.mdx`. */
import { z } from 'astro/zod';
import { line, updated, words } from './fields.ts';

export const guideSchema = z.strictObject({
  title: line.describe('the heading'),
  order: z.int().min(0).describe('place in lists, smallest first'),
  summary: line.describe('one sentence: what the reader can do afterwards'),
  words: words.optional(),
  updated,
});
