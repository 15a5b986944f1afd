/** The vendor's page as last imported, read in the simplest way that is right for it. */
import { readFileSync } from 'node:fs';

interface UpstreamRow {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
}

/** All rows of both tables, in order. Codes of the second, which are bare statuses, get our prefix. */
export function upstreamRows(path = 'content/upstream/error-codes.md'): UpstreamRow[] {
  let scim = false;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): UpstreamRow[] => {
      if (line.startsWith('| HTTP Status Code')) scim = true;
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (!/^\d{3}$/.test(cells[0] ?? '')) return [];
      const [status, code, message, description, solution] = cells as [
        string,
        string,
        string,
        string,
        string,
      ];
      return [
        {
          code: scim ? `SCIM.${code}` : code,
          status: Number(status),
          message,
          description,
          solution,
        },
      ];
    });
}
