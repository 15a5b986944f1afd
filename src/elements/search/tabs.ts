/** Other tabs and windows, where a link would open in one. */

/**
 * Opens an address in another tab or window where a click or key asks for that, as it does on a link, and
 * tells whether it does.
 */
export function openApart(url: string, event: MouseEvent | KeyboardEvent): boolean {
  const middle = 'button' in event && event.button === 1;
  const apart = event.ctrlKey || event.metaKey || event.shiftKey || middle;
  if (apart) window.open(url, '_blank', 'noopener');
  return apart;
}
