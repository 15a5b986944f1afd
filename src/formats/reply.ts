/** The body of an error reply, as the catalog says that its API sends it. */
import { NO_STATUS } from '../catalog/no-status.ts';
import type { CatalogInfo, Row } from '../catalog/types.ts';

/**
 * Stand-ins for a value that differs from reply to reply, and for one that the vendor does not
 * give.
 */
const REQUEST_ID = '<request id>';
const STATUS = '<status>';

/**
 * A reply as indented JSON. Placeholders of the message stay as they are, since no value is known.
 * Where the shape says `{status}` alone, the status is a number.
 */
export function sampleReply(row: Row, info: CatalogInfo): string {
  return JSON.stringify(put(info.reply, row), null, 2);
}

function put(shape: unknown, row: Row): unknown {
  if (Array.isArray(shape)) return shape.map((item) => put(item, row));
  if (shape !== null && typeof shape === 'object') {
    return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, put(value, row)]));
  }
  if (typeof shape !== 'string') return shape;
  if (shape === '{status}') return row.status === NO_STATUS ? STATUS : row.status;
  const values: Record<string, string> = {
    code: row.code,
    message: row.message,
    status: row.status === NO_STATUS ? STATUS : String(row.status),
    'request-id': REQUEST_ID,
  };
  return shape.replace(/\{(code|message|status|request-id)\}/g, (_, name: string) => values[name]!);
}
