/** A code file: `content/codes/<catalog>/<CODE>.md`. */
import { z } from 'astro/zod';
import { ACTIONS, RETRIES } from '../catalog/types.ts';
import { anchor, date, id, line, updated, words } from './fields.ts';

/** One row of the vendor's table, verbatim, with this site's reading of it. */
export const responseSchema = z.strictObject({
  status: z.int().min(100).max(599).optional().describe('HTTP status code'),
  message: line
    .optional()
    .describe("the vendor's message, letter for letter; placeholders as {0} or {name}"),
  description: line.optional().describe("the vendor's description, letter for letter"),
  solution: line.optional().describe("the vendor's solution, letter for letter"),
  category: id.describe('id of a file in content/categories'),
  action: z.enum(ACTIONS).describe('who has to act, as we read the row'),
  retry: z
    .enum(RETRIES)
    .optional()
    .describe('whether repeating helps; follows from action if absent'),
  withdrawn: date.optional().describe('date on which the vendor dropped the row'),
  anchor: anchor.optional().describe('fragment that the row keeps after its texts have changed'),
});

export const codeSchema = z.strictObject({
  code: line.describe('the code as the vendor writes it; also the name of the file'),
  words: words.optional(),
  updated,
  withdrawn: date.optional().describe('date on which the vendor dropped the code'),
  responses: z.array(responseSchema).min(1).describe("the vendor's rows, in the vendor's order"),
});
