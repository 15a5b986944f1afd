/** Colours of a terminal, where there is one that wants them. */

export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly value: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** Plain text where the output is no terminal, or `NO_COLOR` (no-color.org) is set. */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  const plain = !stream.isTTY || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  const sgr = (on: number, off: number) => (text: string) =>
    plain ? text : `\u001b[${on}m${text}\u001b[${off}m`;
  return {
    strong: sgr(1, 22),
    faint: sgr(2, 22),
    value: sgr(4, 24),
    warn: sgr(33, 39),
  };
}
