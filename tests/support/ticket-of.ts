/** A row as a ticket, as a page's own tools read it off the page. */
import { statusLabel } from '../../src/catalog/http-status.ts';
import { NO_STATUS } from '../../src/catalog/no-status.ts';
import { fill } from '../../src/catalog/template.ts';
import { whoActs } from '../../src/catalog/triage.ts';
import type { Code, Row } from '../../src/catalog/types.ts';
import type { Links } from '../../src/formats/links.ts';
import type { Ticket } from '../../src/formats/ticket.ts';

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
  return {
    code: code.label,
    status: row.status === NO_STATUS ? '' : statusLabel(row.status),
    message: fill(row.message, values),
    meaning: row.description,
    solution: row.solution,
    who: whoActs(row.action),
    link: links.row(code, row, { ...values }),
  };
}
