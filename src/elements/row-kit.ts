/**
 * `<row-kit>`: copies a row's link, or the row as text for a ticket or a chat, with the reader's
 * values where the address has brought some. Says what it did; without JavaScript the link stays.
 */
const DONE = { link: 'Link copied', markdown: 'Copied for a ticket', plain: 'Copied as text' };

class RowKit extends HTMLElement {
  connectedCallback(): void {
    const told = this.querySelector('[role=status]')!;
    this.addEventListener('click', async (event) => {
      const kind = (event.target as Element).closest('button')?.dataset['kit'];
      if (!kind) return;
      const { href: url } = this.querySelector('a')!;
      if (kind === 'share') {
        // Rejects where the reader closes the sheet, which is no failure.
        await navigator.share({ title: this.dataset['code']!, url }).catch(() => {});
        return;
      }
      told.textContent = '';
      // Texts are made when they are asked for: few readers copy, and every byte counts before.
      const text =
        kind === 'link'
          ? Promise.resolve(url)
          : import('./row-text.ts').then(({ textOf }) => textOf(kind, this));
      told.textContent = await copy(text).then(
        () => DONE[kind as keyof typeof DONE],
        () =>
          text.then(
            () => 'Copying is not allowed here. Use the link.',
            () => 'That could not be loaded. Use the link.',
          ),
      );
    });
    const share = this.querySelector<HTMLElement>('[data-kit=share]');
    if (share && 'share' in navigator) share.hidden = false;
  }
}

/**
 * Copies a text that is yet to come. Safari allows that only while it handles the click, and so takes
 * the promise; where a browser takes none, the text comes first.
 */
async function copy(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (!globalThis.ClipboardItem) return clipboard.writeText(await text);
  const type = 'text/plain';
  const blob = text.then((parts) => new Blob([parts], { type }));
  return clipboard.write([new ClipboardItem({ [type]: blob })]);
}

customElements.define('row-kit', RowKit);
