/** Other tabs and windows, where a link would open in one. */

/** Whether a click or key asks for another tab or window, as it does on a link. */
export function wantsTab(event: MouseEvent | KeyboardEvent): boolean {
  const middle = 'button' in event && event.button === 1;
  return event.ctrlKey || event.metaKey || event.shiftKey || middle;
}

/** Opens an address in another tab. */
export function openTab(url: string): void {
  window.open(url, '_blank', 'noopener');
}
