/** A code whose file has problems, as far as it can be read. */
import type { CodeEntry, RowEntry } from '../catalog/build.ts';

/**
 * What can be read of a file that its schema refuses, so that the rules still run and one run
 * reports everything. What is missing gets a value that no rule objects to.
 *
 * @param category what stands for a category that cannot be read
 * @returns null where there is not even a code
 */
export function guess(value: unknown, category: string): Omit<CodeEntry, 'catalog'> | null {
  const { code, responses } = (value ?? {}) as { code?: unknown; responses?: unknown };
  if (typeof code !== 'string' || !Array.isArray(responses)) return null;
  const text = (field: unknown, fallback: string): string =>
    typeof field === 'string' ? field : fallback;
  let status = 0;
  const rows = responses.map((row: Record<string, unknown> | null, index): RowEntry => {
    if (typeof row?.['status'] === 'number') status = row['status'];
    return {
      status,
      message: text(row?.['message'], `(row ${index + 1})`),
      description: text(row?.['description'], ''),
      solution: '',
      category: text(row?.['category'], category),
      action: 'fix-request',
    };
  });
  return { code, responses: rows };
}
