/** Two failures in one text: two errors in one paste, a code with another code's message. */
import type { Row } from '../../src/catalog/types.ts';
import { type Case, NOTHING, telling } from './cases.ts';
import { anyClient } from './client-cases.ts';
import { CLIENTS } from './clients.ts';
import { failureOf } from './failure.ts';
import { seeded } from './random.ts';
import { rightAnswer } from './truth.ts';
import { realistic } from './values.ts';

/** Two failures in one paste. */
export function pairCases(rows: readonly Row[]): Case[] {
  const all = telling(rows);
  const joints = ['\n', '\n\n', '\n---\nand then\n', ' / '];
  return all.flatMap((row, index) => {
    const random = seeded(`pair ${row.code} ${row.anchor}`);
    const other = all[(index + 1 + random.int(all.length - 1)) % all.length]!;
    if (other.code === row.code || other.message === row.message) return [];
    const clients = CLIENTS.filter(
      ({ name }) => name !== 'Terraform, code lost' && name !== 'access log',
    );
    const joint = random.pick(joints);
    const wrapped = [row, other].map(
      (one) => anyClient(one, realistic, `pair ${index}`, undefined, clients)[1],
    );
    const coded = wrapped.every(({ shown }) => shown.code !== null);
    const messages = [row, other].map((one) => failureOf(one, realistic, `pair ${index}`).message);
    const rights = [row, other].map((one, at) => rightAnswer(one, wrapped[at]!.shown, rows));
    const bare = [row, other].map((one, at) =>
      rightAnswer(one, { ...NOTHING, message: messages[at]!, whole: true }, rows),
    );
    return [
      {
        kind: 'two errors',
        detail: coded ? 'codes shown' : 'a code missing',
        text: wrapped.map(({ text }) => text).join(joint),
        rights,
      },
      { kind: 'two errors, messages only', detail: '', text: messages.join('\n'), rights: bare },
    ];
  });
}

/** A code with the message of a row of another code: both have to be shown. */
export function contradictions(rows: readonly Row[]): Case[] {
  const all = telling(rows).filter((row) => !row.code.startsWith('SCIM.'));
  return all.flatMap((row, index) => {
    const random = seeded(`contradiction ${row.code} ${row.anchor}`);
    const other = all[(index + 1 + random.int(all.length - 1)) % all.length]!;
    const { message } = failureOf(other, realistic, `contradiction ${index}`);
    const shown = { ...NOTHING, message, whole: true };
    const right = rightAnswer(other, shown, rows);
    const named = rows.filter(({ code }) => code === row.code);
    if (named.some((one) => alike(one.message, other.message))) return [];
    const text = JSON.stringify({ error_code: row.code, error_msg: message });
    return {
      kind: 'code contradicts message',
      detail: '',
      text,
      rights: [{ wanted: named, accepted: new Set(named) }, right],
    };
  });
}

/** Whether the words of one message are all in the other: then they hardly contradict each other. */
function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[a-z]+/g)));
  return a!.isSubsetOf(b!) || b!.isSubsetOf(a!);
}
