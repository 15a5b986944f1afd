/** Failures as clients print them: whole, in surroundings, cut off. */
import type { Row } from '../../src/catalog/types.ts';
import { type Case, telling } from './cases.ts';
import { type Client, CLIENTS, wrap } from './clients.ts';
import { type Failure, failureOf, type Shown, type Wrapped } from './failure.ts';
import { type Random, seeded } from './random.ts';
import { surround, SURROUNDINGS } from './surroundings.ts';
import { rightAnswer } from './truth.ts';
import { realistic } from './values.ts';

/** Surroundings that a text without an end can be in. */
const LINEWISE = SURROUNDINGS.filter(({ name }) => /quoted twice|indented|syslog/.test(name));

/** The client whose texts name no code and no message. */
const LOST = 'Terraform, code lost';

type Value = (random: Random) => string;

/** Each row as each client prints it. */
export function clientCases(rows: readonly Row[], value: Value = realistic): Case[] {
  return CLIENTS.flatMap((client) =>
    telling(rows).flatMap((row) => {
      const failure = failureOf(row, value, `${client.name} ${row.code} ${row.anchor}`);
      if (!client.fits(failure)) return [];
      const { text, shown } = wrap(failure, client, row.anchor);
      if (client.name === LOST) return [];
      return {
        kind: kindOf(client),
        detail: client.name,
        text,
        rights: [rightAnswer(row, shown, rows)],
      };
    }),
  );
}

/** Terraform's replies whose code is lost, one a status, with that status. */
export function lostCodes(
  rows: readonly Row[],
): { readonly status: number; readonly text: string }[] {
  const client = CLIENTS.find(({ name }) => name === LOST)!;
  return [...Map.groupBy(rows, ({ status }) => status)].flatMap(([status, [row]]) => {
    const failure = failureOf(row!, realistic, `lost ${status}`);
    return client.fits(failure) ? { status, text: wrap(failure, client, 'lost').text } : [];
  });
}

/** Each row from a random client in each surrounding. */
export function surroundedCases(rows: readonly Row[], value: Value = realistic): Case[] {
  return SURROUNDINGS.flatMap((surrounding) =>
    telling(rows).flatMap((row) => {
      const [failure, wrapped] = anyClient(row, value, surrounding.name);
      const shown = surrounding.status ? { ...wrapped.shown, status: row.status } : wrapped.shown;
      if (shown.code === null && shown.message === null) return [];
      return {
        kind: `in surroundings, ${seen(shown)}`,
        detail: surrounding.name,
        text: surround(wrapped.text, surrounding, failure, row.anchor),
        rights: [rightAnswer(row, shown, rows)],
      };
    }),
  );
}

/** Each row from random clients, cut off somewhere after 70 % of the message, now and then quoted. */
export function cutCases(rows: readonly Row[], rounds: number): Case[] {
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    telling(rows).flatMap((row) => {
      const random = seeded(`cut ${round} ${row.code} ${row.anchor}`);
      const [failure, wrapped] = anyClient(row, realistic, `cut ${round}`, random.next() ** 2);
      const { shown } = wrapped;
      if (shown.code === null && shown.message === null) return [];
      const surrounding = random.pick(LINEWISE);
      const text = random.chance(0.3)
        ? surround(wrapped.text, surrounding, failure, 'x')
        : wrapped.text;
      return {
        kind: `cut off, ${seen(shown)}`,
        detail: shown.whole ? 'message whole' : 'message cut',
        text,
        rights: [rightAnswer(row, shown, rows)],
      };
    }),
  );
}

/** A row from one of the clients that can print it, chosen by the seed; see `wrap` for `cutAt`. */
export function anyClient(
  row: Row,
  value: Value,
  seed: string,
  cutAt?: number,
  from: readonly Client[] = CLIENTS,
): [Failure, Wrapped] {
  const random = seeded(`client ${seed} ${row.code} ${row.anchor}`);
  const failure = failureOf(row, value, `${seed} ${row.code} ${row.anchor}`);
  const client = random.pick(from.filter((one) => one.fits(failure) && one.name !== LOST));
  return [failure, wrap(failure, client, `${seed} ${row.anchor}`, cutAt)];
}

function kindOf({ name, scim }: Client): string {
  if (scim) return 'SCIM reply';
  if (/^(REST|command)/.test(name)) return 'JSON body';
  if (name.startsWith('Terraform')) return 'Terraform';
  if (name === 'access log') return 'log line';
  if (/trace|job|only/.test(name)) return 'trace, job or log line without a code';
  return 'SDK exception';
}

function seen(shown: Shown): string {
  return shown.code === null ? 'message only' : 'code shown';
}
