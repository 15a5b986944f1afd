/** A row of a page as text for a ticket or a chat. Loaded by `<row-kit>` when somebody copies one. */
import { ticketMarkdown, ticketPlain, type Ticket } from '../formats/ticket.ts';

/** The row that a kit belongs to, as it stands on the page, values included. */
export function textOf(kind: string, kit: HTMLElement): string {
  return kind === 'markdown' ? ticketMarkdown(ticketOf(kit)) : ticketPlain(ticketOf(kit));
}

function ticketOf(kit: HTMLElement): Ticket {
  const row = kit.closest<HTMLElement>('.row')!;
  const text = (selector: string): string => row.querySelector(selector)?.textContent.trim() ?? '';
  return {
    code: kit.dataset['code']!,
    status: kit.dataset['status']!,
    message: text('.row-values .message') || text('.row-message .message'),
    meaning: text('.answers div:first-child dd'),
    solution: text('.answers div:last-child dd'),
    who: kit.dataset['who']!,
    link: row.querySelector<HTMLAnchorElement>('a[data-permalink]')!.href,
  };
}
