/** `content/changes.yaml` and `content/redirects.yaml`: what happened to codes, and to addresses. */
import { z } from 'astro/zod';
import { CHANGE_KINDS } from '../catalog/changes.ts';
import { date, id, line } from './fields.ts';

const amount = z.int().min(0);

/** Which fields a kind of change has, apart from `date`, `kind` and `note`. */
const FIELDS_OF = {
  imported: { needs: ['codes', 'rows'], may: ['catalog'] },
  added: { needs: ['code'], may: ['status', 'anchor'] },
  reworded: { needs: ['code'], may: ['status', 'anchor'] },
  withdrawn: { needs: ['code'], may: ['status', 'anchor'] },
  returned: { needs: ['code'], may: ['status', 'anchor'] },
  renamed: { needs: ['code', 'was'], may: [] },
} as const satisfies Record<(typeof CHANGE_KINDS)[number], unknown>;

const PLACE = ['code', 'status', 'anchor', 'was', 'catalog', 'codes', 'rows'] as const;

export const changeSchema = z
  .strictObject({
    date: date.describe('the day on which it was recorded'),
    kind: z.enum(CHANGE_KINDS).describe('what happened'),
    code: line.optional().describe('the code it happened to'),
    status: z.int().min(100).max(599).optional().describe('narrows it to the rows under a status'),
    anchor: line.optional().describe('narrows it to one row, by the fragment of its link'),
    was: line.optional().describe('the earlier code of a renamed one'),
    catalog: id.optional().describe('key of the catalog that was imported; all if absent'),
    codes: amount.optional().describe('how many codes were imported'),
    rows: amount.optional().describe('how many rows were imported'),
    note: line.optional().describe('a sentence for readers'),
  })
  .superRefine((change, context) => {
    const { needs, may }: { needs: readonly string[]; may: readonly string[] } =
      FIELDS_OF[change.kind];
    for (const field of PLACE) {
      const there = change[field] !== undefined;
      const message =
        !there && needs.includes(field)
          ? `a value, since the kind is "${change.kind}"`
          : there && !needs.includes(field) && !may.includes(field)
            ? `no such field, since the kind is "${change.kind}"`
            : null;
      if (message) context.addIssue({ code: 'custom', path: [field], message });
    }
  });

export const changesSchema = z.array(changeSchema);

/** The path of a page from the site's root, without the base path. */
const pagePath = z
  .string()
  .regex(
    /^\/(?:[^\s/?#]+\/)+$/,
    'a path that starts and ends with a slash, such as /codes/IIC.1267/',
  );

export const redirectsSchema = z.record(
  pagePath.describe('path that a page had'),
  pagePath.describe('path that it has now'),
);
