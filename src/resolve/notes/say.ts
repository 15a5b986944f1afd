/** The sentences of an answer. */

/** `A`, `A and B`, `A, B and C`; after `most`, how many more there are. */
export function list(items: readonly string[], most = 12): string {
  const unique = [...new Set(items)];
  const shown = unique.slice(0, most);
  if (unique.length > most) return `${shown.join(', ')} and ${unique.length - most} more`;
  const last = shown.pop();
  return shown.length ? `${shown.join(', ')} and ${last}` : (last ?? '');
}
