/** Messages and descriptions without anything around them. */
import { placeholders } from '../../src/catalog/template.ts';
import type { Row } from '../../src/catalog/types.ts';
import { type Case, NOTHING, telling } from './cases.ts';
import { cut, misspell, SLIPS } from './damage.ts';
import { failureOf, type Shown } from './failure.ts';
import { seeded } from './random.ts';
import { rightAnswer } from './truth.ts';
import { hostile, realistic } from './values.ts';

/** A text, what is special about it, and what it shows. */
type Made = readonly [detail: string, text: string, shown: Partial<Shown>];
/** Null where a row cannot have such a text. */
type Maker = (row: Row, round: number) => Made | null;

/** A message with its status beside it. */
const WITH_STATUS: Readonly<Record<string, (message: string, status: number) => string>> = {
  'HTTP first': (message, status) => `HTTP ${status}: ${message}`,
  'number first': (message, status) => `${status} ${message}`,
  'parentheses after': (message, status) => `${message} (${status})`,
  'status after': (message, status) => `${message} status code ${status}`,
};

const MAKERS = {
  message: (row, round) => {
    const message = real(row, round);
    return ['', message, { message }];
  },
  'message, hostile values': (row, round) => {
    if (placeholders(row.message).length === 0) return null;
    const message = failureOf(row, hostile, `worst ${seedOf(row, round)}`).message;
    return ['', message, { message }];
  },
  'message and status': (row, round) => {
    const forms = Object.entries(WITH_STATUS);
    const [name, form] = forms[round % forms.length]!;
    const message = real(row, round);
    return [name, form(message, row.status), { message, status: row.status }];
  },
  'message, one typo': (row, round) => {
    const slip = SLIPS[round % SLIPS.length]!;
    const slipped = misspell(row.message, slip, seeded(`slip ${seedOf(row, round)}`));
    return [slip, real({ ...row, message: slipped }, round), { message: real(row, round) }];
  },
  'message, cut to 70 %': (row, round) => {
    const short = cut(real(row, round), 0.7);
    return ['', short, { message: short, whole: false }];
  },
  'message, lower case, no full stop': (row, round) => {
    const message = real(row, round);
    return ['', message.toLowerCase().replace(/\.$/, ''), { message }];
  },
} satisfies Record<string, Maker>;

type MessageKind = keyof typeof MAKERS;

/** Messages alone, of the kinds wanted: of `asked`, judged against all `rows`. */
export function messageCases(
  asked: readonly Row[],
  rounds: number,
  rows: readonly Row[] = asked,
  kinds: readonly MessageKind[] = Object.keys(MAKERS) as MessageKind[],
): Case[] {
  return kinds.flatMap((kind) =>
    Array.from({ length: rounds }, (_, round) =>
      telling(asked).flatMap((row): Case[] => {
        const made = MAKERS[kind](row, round);
        if (!made) return [];
        const [detail, text, shown] = made;
        const right = rightAnswer(row, { ...NOTHING, whole: true, ...shown }, rows);
        return [{ kind, detail, text, rights: [right] }];
      }),
    ).flat(),
  );
}

/** A row's description instead of its message. */
export function descriptionCases(rows: readonly Row[]): Case[] {
  return rows.map((row) => {
    const same = rows.filter((other) =>
      [other.description, other.message].includes(row.description),
    );
    const right = { wanted: same, accepted: new Set(same) };
    return { kind: 'description', detail: '', text: row.description, rights: [right] };
  });
}

function real(row: Row, round: number): string {
  return failureOf(row, realistic, `real ${seedOf(row, round)}`).message;
}

function seedOf(row: Row, round: number): string {
  return `${round} ${row.code} ${row.anchor}`;
}
