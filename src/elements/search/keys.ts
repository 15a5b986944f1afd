/** Keys, clicks and the focus of the box with a popup. */
import type { SearchBox } from '../search-box.ts';
import type { Listbox } from './listbox.ts';

interface Popup {
  readonly isOpen: () => boolean;
  readonly open: (shown: boolean) => void;
  readonly enter: (event: KeyboardEvent) => void;
}

/** Binds them. */
export function popupKeys(box: SearchBox, list: Listbox, popup: Popup): void {
  const clear = (): void => {
    box.field.set('');
    box.field.element.focus();
  };
  box.addEventListener('keydown', (event) => {
    const field = box.field.element;
    // Keys of an input method are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (!popup.isOpen()) return clear();
      // From a link in the popup, which is gone with it.
      field.focus();
      return popup.open(false);
    }
    // Links and the button do with their keys what they do everywhere.
    if (event.target !== field) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      popup.enter(event);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // In a text area the arrows move the caret until an option is active.
      const caret = field.tagName === 'TEXTAREA' && !event.altKey && list.chosen === undefined;
      if (caret && event.key === 'ArrowUp') return;
      event.preventDefault();
      if (popup.isOpen()) list.step(event.key === 'ArrowDown' ? 1 : -1);
      else popup.open(true);
    }
  });
  // A press keeps the focus in the field: browsers that give it to no link would close the popup.
  const surface = box.querySelector('.search-popup')!;
  surface.addEventListener('mousedown', (event) => event.preventDefault());
  box.querySelector('.search-clear')!.addEventListener('click', clear);
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget as Node | null)) popup.open(false);
  });
  box.addEventListener('focusin', (event) => {
    if (event.target === box.field.element) popup.open(true);
  });
}
