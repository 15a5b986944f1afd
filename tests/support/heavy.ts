/** Long texts of the kinds that make careless code slow. Deterministic, of the size asked for. */
import type { Row } from '../../src/catalog/types.ts';
import { seeded } from './random.ts';

const random = (): ReturnType<typeof seeded> => seeded('heavy');

/** Makers of a piece that is repeated until the text is long enough. */
const REPEATED: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'one letter': () => 'a',
  spaces: () => ' ',
  'line ends': () => '\n',
  digits: () => '1267',
  'opening braces': () => '{"a":[',
  backslashes: () => '\\',
  'escaped quotes': () => '\\\\\\"',
  'percent signs': () => '%25',
  ampersands: () => '&amp;',
  'colour codes': () => '\u001b[31m',
  'quote prefixes': () => '> > >\n',
  'one code': () => 'IIC.1267 ',
  'unterminated field': () => '{"error_code":"IIC.1267","error_msg":"',
  'one message': () => 'The permission set does not exist. ',
  'beginnings of messages': () => 'Failed to obtain the Failed to ',
  'literal between values': () => 'User [User [x] not found not found. Invalid ',
  'blanks in a field': () => `{"message":"x${' '.repeat(15_000)}x`,
  'dots in a field': () => `{"message":"x${'.'.repeat(15_000)}x`,
  'digits in a code': () => `{"code":"a${'1'.repeat(15_000)}!"}`,
  'brackets behind a message': () =>
    `The permission set does not exist: ${'('.repeat(3_000)}x code=1 `,
  'Chinese text': () => '调用接口时报错，请问应该怎么处理？',
  'words that name fields': () => 'code: 404 ',
  'quotes within quotes': () => '{"error":{"code":"',
  'full-width text': () => 'ＩＩＣ．１２６７　',
  'all messages': (rows) => `${rows.map(({ message }) => message).join('\n')}\n`,
  'all codes, JSON lines': (rows) =>
    `${rows.map(({ code, message }) => JSON.stringify({ error_code: code, error_msg: message })).join('\n')}\n`,
  'nested JSON': (rows) =>
    `${JSON.stringify(JSON.stringify(JSON.stringify({ error_code: rows[0]!.code, error_msg: rows[0]!.message })))}\n`,
};

/** Makers of a whole text. */
const WHOLE: Readonly<Record<string, (length: number, rows: readonly Row[]) => string>> = {
  'a message and one word': (length) => `Failed to obtain the ${'a'.repeat(length)}`,
  'random letters': (length) => letters(length, 'abcdefghijklmnopqrstuvwxyz   '),
  base64: (length) => letters(length, 'ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789+/'),
  'random printable characters': (length) =>
    letters(
      length,
      Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)).join(''),
    ),
  'statuses, one a line': (length) => {
    const chance = random();
    return filled(length, () => `${400 + chance.int(120)}\n`);
  },
  'codes, all different': (length) =>
    filled(length, (line) => `ERROR code=IIC.${1000 + line} status=${400 + (line % 100)}\n`),
  'JSON lines of another program': (length) =>
    filled(
      length,
      (line) =>
        `${JSON.stringify({ time: line, message: `request ${line} failed for a user that was not found` })}\n`,
    ),
  'indented JSON': (length, rows) => {
    const chance = random();
    return filled(length, () => {
      const { code, status } = chance.pick(rows);
      return `${JSON.stringify({ error: { code, message: chance.pick(rows).message, status } }, null, 2)},\n`;
    });
  },
  'different errors, in three layers of JSON': (length, rows) => {
    const chance = random();
    const layer = (text: string): string => JSON.stringify({ body: text });
    return filled(length, () => {
      const { code, message } = chance.pick(rows);
      return `${layer(layer(JSON.stringify({ error_code: code, error_msg: message })))}\n`;
    });
  },
  'percent-encoded bytes': (length) => {
    const chance = random();
    return filled(length, () => `%${chance.text('0123456789abcdef', 2)}`);
  },
  'random bytes': (length) =>
    letters(length, Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('')),
  'words of messages, shuffled': (length, rows) => {
    const words = rows.flatMap(({ message }) => message.split(' '));
    const chance = random();
    return filled(length, () => `${chance.pick(words)} `);
  },
  'numbers like codes': (length) => {
    const chance = random();
    return filled(length, () => `${1000 + chance.int(900)} IIC.${chance.int(9000)} `);
  },
  'log file': (length, rows) => {
    const chance = random();
    return filled(length, (line) =>
      chance.chance(0.001)
        ? `2026-03-02T10:15:30Z ERROR call failed: ${chance.pick(rows).message}\n`
        : `2026-03-02T10:15:30.${line % 1000}Z INFO [http-${line % 8}] GET /v1/users/${line} 200 ${chance.int(90)}ms\n`,
    );
  },
};

interface Heavy {
  readonly name: string;
  /** A text of that many UTF-16 code units. */
  make(length: number): string;
}

/** Every kind of heavy text for the rows of a catalog. */
export function heavyTexts(rows: readonly Row[]): Heavy[] {
  return [
    ...Object.entries(REPEATED).map(([name, piece]) => ({
      name,
      make: (length: number) => repeated(piece(rows), length),
    })),
    ...Object.entries(WHOLE).map(([name, make]) => ({
      name,
      make: (length: number) => make(length, rows).slice(0, length),
    })),
  ];
}

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function letters(length: number, alphabet: string): string {
  const chance = random();
  const list = [...alphabet];
  return filled(length, () => chance.pick(list));
}

function filled(length: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let size = 0, index = 0; size < length; index += 1) {
    const next = piece(index);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}
