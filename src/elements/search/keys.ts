/** Keys, clicks and the focus of the box with a popup. */
import type { SearchBox } from '../search-box.ts';
import { onKeys } from './controls.ts';
import type { PopupView } from './popup-view.ts';

/**
 * Binds them.
 *
 * @param enter goes where Enter leads
 */
export function popupKeys(
  box: SearchBox,
  popup: PopupView,
  enter: (event: KeyboardEvent) => void,
): void {
  const { list } = popup;
  onKeys(box, {
    escape: () => {
      if (!popup.isOpen) return false;
      // The focus may be on a link in the popup, which is about to go.
      box.field.element.focus();
      popup.open(false);
      return true;
    },
    enter,
    other: (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      // In a text area the arrows move the caret until an option is active.
      const area = box.field.element.tagName === 'TEXTAREA';
      const caret = area && !event.altKey && list.chosen === undefined;
      if (caret && event.key === 'ArrowUp') return;
      event.preventDefault();
      if (popup.isOpen) list.step(event.key === 'ArrowDown' ? 1 : -1);
      else popup.open(true);
    },
  });
  // Keep the focus in the field: some browsers do not focus a link that is pressed, and the popup
  // would close.
  const surface = box.querySelector('.search-popup')!;
  surface.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget as Node | null)) popup.open(false);
  });
  box.addEventListener('focusin', (event) => {
    if (event.target === box.field.element) popup.open(true);
  });
}
