/**
 * Message templates: literal text with placeholders, `{0}` or `{roleId}`.
 *
 * A brace that does not open a placeholder is literal text, so every string is a valid template;
 * `malformedPlaceholders` tells an author where a brace looks like a slip.
 */

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string };

const PLACEHOLDER = /\{([A-Za-z0-9_]{1,40})\}/g;

/**
 * Splits a template into literal text and placeholders, in order. Joining the parts again (see
 * `fill` without values) gives the template back.
 */
export function parseTemplate(template: string): Part[] {
  // `split` alternates between text and captured names.
  return template.split(PLACEHOLDER).flatMap((piece, place): Part[] => {
    if (place % 2) return [{ kind: 'placeholder', name: piece }];
    return piece ? [{ kind: 'text', text: piece }] : [];
  });
}

/** The names of a template's placeholders, in order and with repetitions: `['0', '1']`. */
export function placeholders(template: string): string[] {
  return parseTemplate(template).flatMap((part) => (part.kind === 'placeholder' ? part.name : []));
}

/**
 * Puts values into a template. A placeholder without a value stays as it is written, so the result
 * never hides that something is unknown.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return fillParts(parseTemplate(template), values);
}

/** Like `fill`, for a template that is parsed already. */
export function fillParts(
  parts: readonly Part[],
  values: Readonly<Record<string, string>>,
): string {
  return parts
    .map((part) =>
      part.kind === 'text'
        ? part.text
        : Object.hasOwn(values, part.name)
          ? values[part.name]!
          : `{${part.name}}`,
    )
    .join('');
}

/**
 * Braces that open or close nothing, as offsets into the template: `{0`, `0}`, `{}`, `{two words}`.
 * An empty list means that every brace belongs to a placeholder.
 */
export function malformedPlaceholders(template: string): number[] {
  const literal = template.replace(PLACEHOLDER, (found) => ' '.repeat(found.length));
  return [...literal.matchAll(/[{}]/g)].map((match) => match.index);
}
