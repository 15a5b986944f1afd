/**
 * Replaces the items of a list. Items that are equal stay, and with them the focus, a selection or a
 * press; an item that replaces another takes over its focus.
 */
export function reconcileList(list: Element, items: readonly HTMLElement[]): void {
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
