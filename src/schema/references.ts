/** `content/references.yaml`: the standards that texts cite, each with the sections they cite. */
import { z } from 'astro/zod';
import { line } from './fields.ts';

export const referencesSchema = z.record(
  line,
  z.strictObject({
    title: line.describe("the document's title"),
    url: z.url().describe('where the document stands'),
    sectionUrl: z.string().optional().describe('the same for one section; {section} is its number'),
    sections: z.record(line, line).default({}).describe('section number → its heading'),
  }),
);
