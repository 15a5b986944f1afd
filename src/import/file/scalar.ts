/** Text → YAML on one line, as an author would write it. */

const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * Plain if nothing in the text could be taken for YAML, else quoted; a quoted style is kept.
 *
 * @param style how the value was quoted that this one replaces, as the `yaml` package names it
 */
export function toScalar(text: string, style = ''): string {
  if (
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Cs}/u.test(text) ||
    style === 'QUOTE_DOUBLE'
  )
    return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, escaped);
  const plain = /^[\p{L}]/u.test(text) && !/:(?:\s|$)|\s#|\s$/.test(text) && !RESERVED.test(text);
  return plain && style !== 'QUOTE_SINGLE' ? text : `'${text.replaceAll("'", "''")}'`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
