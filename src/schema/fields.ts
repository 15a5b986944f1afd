/** Kinds of value that several schemas share. */
import { z } from 'astro/zod';
import { isoDate } from '../catalog/iso-date.ts';

/** Text on one line without spaces at either end: a stray space would break "letter for letter". */
export const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'text without blanks at its start or end')
  .refine((text) => !/[\r\n]/.test(text), 'text on one line');

/** A permanent id, part of URLs. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A fragment as `assignAnchors` makes it. */
export const anchor = z
  .string()
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'letters and digits joined by hyphens');

/** An ISO 8601 calendar date. YAML 1.2 leaves it a string; a YAML 1.1 parser makes it a Date. */
export const date = z.preprocess(
  (value) => (value instanceof Date ? isoDate(value) : value),
  z.iso.date(),
);

/**
 * Set by hand: file times and Git dates depend on the machine and do not tell an edit of our own
 * text from others.
 */
export const updated = date
  .optional()
  .describe('the day on which our own part of the file last changed for readers');

/** Search words: what people call it, not what the catalog calls it. */
export const words = z.array(line).describe('words that people search with');
