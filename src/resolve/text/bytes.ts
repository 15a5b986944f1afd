/** Bytes of a file or a pipe → text. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The encoding that a text's first bytes tell: UTF-16 begins with a byte-order mark where programs write
 * it, Windows PowerShell 5 with every `>` and `Out-File`; all else is UTF-8.
 */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The text without its mark. What is none becomes U+FFFD, such as a sign of which a part is cut off. */
export function textOf(bytes: Uint8Array, encoding: Encoding = encodingOf(bytes)): string {
  return new TextDecoder(encoding).decode(bytes);
}
