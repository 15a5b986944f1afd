/** A row as a ticket, where the catalog is at hand. */
import { NO_STATUS, statusLabel } from '../catalog/http-status.ts';
import { fill } from '../catalog/template.ts';
import { ACTION_TEXT } from '../catalog/triage.ts';
import type { Code, Row } from '../catalog/types.ts';
import type { Links } from './links.ts';
import type { Ticket } from './ticket.ts';

/**
 * What a ticket says of a row.
 *
 * @param values the reader's values by placeholder; placeholders without one stay as they are
 */
export function ticketOf(
  code: Pick<Code, 'label' | 'path'>,
  row: Row,
  values: Readonly<Record<string, string>>,
  links: Pick<Links, 'row'>,
): Ticket {
  const action = ACTION_TEXT[row.action];
  return {
    code: code.label,
    status: row.status === NO_STATUS ? '' : statusLabel(row.status),
    message: fill(row.message, values),
    meaning: row.description,
    solution: row.solution,
    who: `${action.who.toLowerCase()} (${action.title.toLowerCase()})`,
    link: links.row(code, row, { ...values }),
  };
}
