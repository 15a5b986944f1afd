/**
 * The fragment of a row's link with the reader's own values: `400&0=alice&1=…`. Fragments never
 * reach a server, so what somebody pasted does not end up in a log.
 */

interface RowFragment {
  /** The row's or status group's id, possibly empty. */
  readonly anchor: string;
  /** Placeholder name to value. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Formats a fragment without `#`. Values come in the key order of JavaScript objects: integers
 * ascending, then the others as they were added. Names and values are percent-encoded.
 */
export function formatFragment({ anchor, values }: RowFragment): string {
  const pairs = Object.entries(values).map(
    ([name, value]) => `&${encodePart(name)}=${encodePart(value)}`,
  );
  return encodePart(anchor) + pairs.join('');
}

/**
 * Parses `location.hash` or a fragment without `#`. Never throws: malformed percent-encoding is
 * kept as it is, and a part without `=` is ignored. The values come in an object without prototype,
 * so that a name such as `__proto__` is a name like any other.
 */
export function parseFragment(fragment: string): RowFragment {
  const [anchor = '', ...pairs] = fragment.replace(/^#/, '').split('&');
  const values: Record<string, string> = Object.create(null);
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at > 0) values[decodePart(pair.slice(0, at))] = decodePart(pair.slice(at + 1));
  }
  return { anchor: decodePart(anchor), values };
}

/** `encodeURIComponent` that takes lone surrogates, as U+FFFD, instead of throwing. */
export function encodePart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Decodes a part of an address; malformed percent-encoding is kept as it is. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
