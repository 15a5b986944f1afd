/**
 * `<row-kit>`: copies a row's link, or the row as text for a ticket or a chat, with the reader's
 * values where the address has brought some. Says what it did; without JavaScript the link stays.
 */
import type { Ticket } from '../formats/ticket.ts';

const DONE = { link: 'Link copied', markdown: 'Copied for a ticket', plain: 'Copied as text' };

class RowKit extends HTMLElement {
  connectedCallback(): void {
    const told = this.querySelector('[role=status]')!;
    this.addEventListener('click', async (event) => {
      const kind = (event.target as Element).closest('button')?.dataset['kit'];
      if (!kind) return;
      const ticket = this.#ticket();
      if (kind === 'share') {
        // Rejects where the reader closes the sheet, which is no failure.
        await navigator.share({ title: ticket.code, url: ticket.link }).catch(() => {});
        return;
      }
      told.textContent = '';
      try {
        await navigator.clipboard.writeText(await textOf(kind, ticket));
        told.textContent = DONE[kind as keyof typeof DONE];
      } catch {
        told.textContent = 'Copying is not allowed here. Use the link.';
      }
    });
    const share = this.querySelector<HTMLElement>('[data-kit=share]');
    if (share && 'share' in navigator) share.hidden = false;
  }

  /** The row as it stands on the page, values included. */
  #ticket(): Ticket {
    const row = this.closest<HTMLElement>('.row')!;
    const text = (selector: string): string =>
      row.querySelector(selector)?.textContent.trim() ?? '';
    return {
      code: this.dataset['code']!,
      status: this.dataset['status']!,
      message: text('.row-values .message') || text('.row-message .message'),
      meaning: text('.answers div:first-child dd'),
      solution: text('.answers div:last-child dd'),
      who: this.dataset['who']!,
      link: row.querySelector<HTMLAnchorElement>('a[data-permalink]')!.href,
    };
  }
}

/** The formats are loaded when they are asked for: few readers copy, and every byte counts before. */
async function textOf(kind: string, ticket: Ticket): Promise<string> {
  if (kind === 'link') return ticket.link;
  const { ticketMarkdown, ticketPlain } = await import('../formats/ticket.ts');
  return kind === 'markdown' ? ticketMarkdown(ticket) : ticketPlain(ticket);
}

customElements.define('row-kit', RowKit);
