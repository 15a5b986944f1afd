/** What the box does alike on all pages: the button that clears it, and keys. */
import type { SearchBox } from '../search-box.ts';

/** Calls a task on each change of the text, and offers to clear the box while there is something in it. */
export function onChange(box: SearchBox, task: () => void): void {
  const button = box.querySelector<HTMLElement>('.search-clear')!;
  button.addEventListener('click', () => clear(box));
  box.changed = () => {
    button.hidden = !box.field.text;
    task();
  };
}

/** Empties the box, for another text. */
function clear(box: SearchBox): void {
  box.field.set('');
  box.field.element.focus();
}

interface Keys {
  /** Handles Escape anywhere in the box. False if it did nothing, and the box should be cleared. */
  readonly escape: () => boolean;
  /** Enter in the field. */
  readonly enter: (event: KeyboardEvent) => void;
  /** Any other key in the field. */
  readonly other: (event: KeyboardEvent) => void;
}

/** Binds keys of the box. */
export function onKeys(box: SearchBox, { escape, enter, other }: Keys): void {
  box.addEventListener('keydown', (event) => {
    // While an input method composes, keys are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape') return void (escape() || clear(box));
    // Links and the button keep their usual keys.
    if (event.target !== box.field.element) return;
    if (event.key !== 'Enter' || event.shiftKey) return other(event);
    event.preventDefault();
    enter(event);
  });
}
