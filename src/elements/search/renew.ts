/** A list that is brought up to date around what its reader is at. */

/**
 * Makes items the items of a list. Those that are the same stay, with the focus, a selection or a press
 * in them; one that takes the place of another takes its focus over.
 */
export function renew(list: Element, items: readonly HTMLElement[]): void {
  items.forEach((item, place) => {
    const old = list.children[place];
    if (!old) return list.append(item);
    if (old.isEqualNode(item)) return;
    const focused = old.contains(document.activeElement);
    old.replaceWith(item);
    if (focused) item.querySelector('a')?.focus();
  });
  for (const old of [...list.children].slice(items.length)) old.remove();
}
