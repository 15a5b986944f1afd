/** `content/catalogs.yaml`: a list of catalogs, each one service's error codes. */
import { z } from 'astro/zod';
import { date, id, line } from './fields.ts';

const pattern = line
  .refine(isPattern, 'a regular expression')
  .describe('what a whole code matches');

const foreignSchema = z.strictObject({
  prefix: line.describe('what such codes begin with, without the dot'),
  name: line.describe('the service they belong to'),
  note: line.describe("the vendor's sentence about them, verbatim"),
  url: z.url().optional().describe('where they are listed'),
});

export const catalogSchema = z.strictObject({
  key: id.describe('also the folder under content/codes'),
  name: line,
  pattern,
  label: line.optional().describe('how a code is shown; {number} is its number'),
  naming: line.optional().describe("a sentence for readers, where the codes' names are our own"),
  legacy: z.array(line).default([]).describe('prefixes that the same codes bore before'),
  ranges: z.boolean().default(true).describe('whether codes are browsed by number range'),
  foreign: z.array(foreignSchema).default([]),
  statuses: z
    .boolean()
    .default(true)
    .describe('whether the vendor gives each row an HTTP status; false lets rows be without'),
  codePrefix: z
    .string()
    .default('')
    .describe('what codes begin with where the vendor\'s page leaves it out, such as "IIC."'),
  upstream: z.strictObject({
    title: line,
    url: z.url().optional(),
    file: line
      .regex(/^[\w-]+\.(?:md|html|rst|csv)$/, 'a file name that ends in .md, .html, .rst or .csv')
      .optional()
      .describe("the vendor's page as last imported, in content/upstream"),
    codeHeading: line
      .optional()
      .describe('heading of the column of codes, where that tells its tables from those of others'),
  }),
  imported: date.describe("date of the vendor's page as last imported"),
  reply: z
    .json()
    .optional()
    .describe(
      'the body of a reply; {code}, {message}, {status}, {request-id} are put in; none if absent',
    ),
  replyNote: line
    .optional()
    .describe('a sentence or two for readers on where the shape of the reply is from'),
});

export const catalogsSchema = z.array(catalogSchema).min(1);

/**
 * `content/vocabulary.yaml`: a person's word or phrase → the catalog's words; an empty list for
 * what the catalog is not about.
 */
export const vocabularySchema = z.record(line, z.array(line));

/** `content/site.yaml`: the name of the site and its one-line promise. */
export const siteSchema = z.strictObject({
  name: line.describe('shown in the header and in titles'),
  subject: line.describe('what the codes are of, completes "error codes of …"'),
  tagline: line.describe('one line on the home page'),
  description: line.describe('one or two sentences for search engines'),
});

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${source})$`, 'u'));
  } catch {
    return false;
  }
}
