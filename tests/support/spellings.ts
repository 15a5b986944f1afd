/** A code as people write, say and paste it. */

interface Spelling {
  readonly name: string;
  readonly text: string;
}

type Speller = (prefix: string, digits: string) => string;

/** Ways to write prefix and number. */
const FORMS: Readonly<Record<string, Speller>> = {
  'as documented': (prefix, digits) => `${prefix}.${digits}`,
  'lower case': (prefix, digits) => `${prefix.toLowerCase()}.${digits}`,
  joined: (prefix, digits) => `${prefix}${digits}`,
  'joined, lower case': (prefix, digits) => `${prefix.toLowerCase()}${digits}`,
  hyphen: (prefix, digits) => `${prefix}-${digits}`,
  space: (prefix, digits) => `${prefix} ${digits}`,
  underscore: (prefix, digits) => `${prefix}_${digits}`,
  'lower case, underscore': (prefix, digits) => `${prefix.toLowerCase()}_${digits}`,
  'spaced dot': (prefix, digits) => `${prefix} . ${digits}`,
  colon: (prefix, digits) => `${prefix}:${digits}`,
  hash: (prefix, digits) => `#${prefix}.${digits}`,
  'full width': (prefix, digits) => fullWidth(`${prefix}.${digits}`),
  'full-width stop': (prefix, digits) => `${prefix}．${digits}`,
  'en dash': (prefix, digits) => `${prefix}–${digits}`,
  'no-break space': (prefix, digits) => `${prefix}\u00a0${digits}`,
  'zero-width space': (prefix, digits) => `${prefix}.\u200b${digits}`,
  'number read off a picture': (prefix, digits) => `${prefix}.${misread(digits)}`,
  'all of it read off a picture': (prefix, digits) =>
    `${prefix.replaceAll('I', 'l').replaceAll('O', '0')}.${misread(digits)}`,
};

function misread(digits: string): string {
  return digits.replaceAll('1', 'l').replaceAll('0', 'O');
}

/** What stands around a code. */
const CONTEXTS: Readonly<Record<string, (code: string) => string>> = {
  'error code': (code) => `error code ${code}`,
  'error_code=': (code) => `error_code=${code}`,
  'JSON pair': (code) => `"error_code":"${code}"`,
  'JSON pair, spaced': (code) => `"error_code" : "${code}",`,
  YAML: (code) => `errorCode: ${code}`,
  brackets: (code) => `[${code}]`,
  parentheses: (code) => `failed (${code})`,
  backticks: (code) => `\`${code}\``,
  'end of a sentence': (code) => `We are getting ${code}.`,
  question: (code) => `what is ${code}?`,
  Chinese: (code) => `错误码${code}是什么意思`,
  'Chinese, colon': (code) => `错误码：${code}，请帮忙看看`,
  padded: (code) => `  \t${code}\r\n`,
  quoted: (code) => `> ${code}`,
};

/**
 * Every spelling of a code such as `IIC.1267`; legacy names (`IdentityCenter.1267`) are spelled the
 * same ways. The bare number is among them only from four digits on: `404` alone is a status.
 */
export function spellingsOf(code: string, legacy: readonly string[] = []): Spelling[] {
  const [prefix, digits] = split(code);
  const spellings = [
    ...entries(FORMS, (form) => form(prefix, digits)),
    ...entries(CONTEXTS, (context) => context(code)),
    ...legacy.flatMap((alias) => {
      const [old] = split(alias);
      return ['as documented', 'lower case', 'joined', 'hyphen', 'space', 'underscore'].map(
        (name) => ({ name: `legacy, ${name}`, text: FORMS[name]!(old, digits) }),
      );
    }),
  ];
  if (digits.length >= 4) {
    spellings.push({ name: 'number', text: digits }, { name: 'hash, number', text: `#${digits}` });
    spellings.push({ name: 'code, number', text: `code ${digits}` });
  }
  return spellings;
}

function entries<T>(table: Readonly<Record<string, T>>, spell: (entry: T) => string): Spelling[] {
  return Object.entries(table).map(([name, entry]) => ({ name, text: spell(entry) }));
}

function split(code: string): [string, string] {
  const dot = code.lastIndexOf('.');
  return [code.slice(0, dot), code.slice(dot + 1)];
}

/** ASCII to the full-width forms that Chinese input methods produce. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
