/**
 * Opens an address in a new tab or window if a click or key asks for one, as on a link (Control, Command
 * or Shift, or the middle button). Returns whether it did.
 */
export function openInNewTab(url: string, event: MouseEvent | KeyboardEvent): boolean {
  const middle = 'button' in event && event.button === 1;
  const apart = event.ctrlKey || event.metaKey || event.shiftKey || middle;
  if (apart) window.open(url, '_blank', 'noopener');
  return apart;
}
