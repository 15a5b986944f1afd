/** Kinds whose right answer is not a row of the text's own: no row at all, a pointer, a list. */
import { parse } from 'yaml';
import type { Catalog } from '../../src/catalog/types.ts';
import type { Answer, NoteKind } from '../../src/resolve/types.ts';
import { rowsOf } from '../../tests/support/cases.ts';
import { lostCodes } from '../../tests/support/client-cases.ts';
import { gateway } from '../../tests/support/clients.ts';
import { idOf } from '../../tests/support/judge.ts';
import { seeded } from '../../tests/support/random.ts';
import { spellingsOf } from '../../tests/support/spellings.ts';
import { surround, SURROUNDINGS } from '../../tests/support/surroundings.ts';
import { type Answerer, firstOf, type Miss, type Tally } from './measure.ts';

interface Query {
  readonly q: string;
  readonly codes: readonly string[];
}

/** Words people type: the first code, and one of the first three, is one of those listed. */
export function naturalWords(kind: string, yaml: string, answer: Answerer): Tally {
  const queries = parse(yaml) as readonly Query[];
  const judged = queries.map(({ q, codes }) => {
    const given = answer(q);
    const first = [...new Set(given.candidates.map(({ code }) => code))].slice(0, 3);
    const code = codes.includes(first[0] ?? '');
    const top3 = first.some((one) => codes.includes(one));
    return { q, codes, given, verdict: { code, row: code, top3 } };
  });
  return {
    ...counted(
      kind,
      judged.map(({ verdict }) => verdict),
    ),
    misses: judged
      .filter(({ verdict }) => !verdict.code)
      .map(({ q, codes, given, verdict }) => ({
        detail: verdict.top3 ? 'top 3' : 'missed',
        text: q,
        meant: codes,
        got: firstOf(given),
        verdict,
      })),
  };
}

/**
 * Terraform's replies without a code: a note, and every row of the status. The words for 401 are a
 * documented message too, which may be shown with them.
 */
export function lostByTerraform(catalog: Catalog, answer: Answerer): Tally {
  const rows = rowsOf(catalog);
  const judged = lostCodes(rows).map(({ status, text }) => {
    const given = answer(text);
    const meant = rows.filter((row) => row.status === status);
    const shown = given.candidates.filter((one) => !text.includes(one.template.replace(/\.$/, '')));
    const named = new Set(given.candidates.map(idOf));
    const code =
      given.saw.notes.some(({ kind }) => kind === 'lost-code') &&
      shown.every((one) => one.status === status) &&
      meant.every((row) => row.code.startsWith('SCIM.') || named.has(idOf(row)));
    return { text, status, given, verdict: { code, row: code, top3: code } };
  });
  return {
    ...counted(
      'code lost by Terraform',
      judged.map(({ verdict }) => verdict),
    ),
    misses: judged
      .filter(({ verdict }) => !verdict.code)
      .map(({ text, status, given, verdict }) => ({
        detail: `${status}`,
        text,
        meant: ['lost-code'],
        got: firstOf(given),
        verdict,
      })),
  };
}

/** Codes of the right form that the catalog does not have: a note, and nothing else. */
export function unknownCodes(catalog: Catalog, answer: Answerer): Tally {
  const random = seeded('unknown');
  const known = new Set(catalog.codes.map(({ id }) => id));
  const codes = Array.from({ length: 40 }, () => `IIC.${1000 + random.int(9000)}`);
  const texts = codes
    .filter((code) => !known.has(code))
    .flatMap((code) =>
      spellingsOf(code, [code.replace('IIC', 'IdentityCenter')]).filter(
        ({ name }) => !name.endsWith('number'),
      ),
    );
  return noted('code unknown', 'unknown-code', texts, answer);
}

/** Replies of the API gateway: a pointer, and nothing else. */
export function gatewayCodes(answer: Answerer): Tally {
  const random = seeded('gateway');
  const numbers = ['0101', '0201', '0301', '0303', '0307', '0308'];
  const failure = {
    code: null,
    status: 401,
    message: '',
    requestId: random.text('0123456789abcdef', 32),
    method: 'GET',
    url: 'https://api.example.eu/v1/users',
  };
  const texts = numbers.flatMap((number) => [
    { name: 'code', text: `APIGW.${number}` },
    { name: 'lower case', text: `apigw.${number}` },
    { name: 'hyphen', text: `APIGW-${number}` },
    ...SURROUNDINGS.map((surrounding) => ({
      name: surrounding.name,
      text: surround(gateway(number, failure.requestId), surrounding, failure, number),
    })),
  ]);
  return noted('code of the gateway', 'foreign-code', texts, answer);
}

/** Text that is nothing of ours: `code` is the share without a candidate. */
export function foreignText(
  kind: string,
  texts: readonly string[],
  answer: Answerer,
  counts: (answer: Answer) => boolean,
): Tally {
  const judged = texts.map((text) => {
    const given = answer(text);
    const quiet = !counts(given);
    return { text, given, verdict: { code: quiet, row: quiet, top3: quiet } };
  });
  return {
    ...counted(
      kind,
      judged.map(({ verdict }) => verdict),
    ),
    misses: judged
      .filter(({ verdict }) => !verdict.code)
      .map(({ text, given, verdict }): Miss => ({
        detail: given.candidates[0]!.via,
        text,
        meant: [],
        got: [...firstOf(given), given.candidates[0]!.template],
        verdict,
      })),
  };
}

function noted(
  kind: string,
  note: NoteKind,
  texts: readonly { readonly name: string; readonly text: string }[],
  answer: Answerer,
): Tally {
  const judged = texts.map(({ name, text }) => {
    const given = answer(text);
    const code = given.candidates.length === 0 && given.saw.notes.some((one) => one.kind === note);
    return { name, text, given, verdict: { code, row: code, top3: code } };
  });
  return {
    ...counted(
      kind,
      judged.map(({ verdict }) => verdict),
    ),
    misses: judged
      .filter(({ verdict }) => !verdict.code)
      .map(({ name, text, given, verdict }) => ({
        detail: name,
        text,
        meant: [note],
        got: firstOf(given),
        verdict,
      })),
  };
}

function counted(
  kind: string,
  verdicts: readonly { readonly code: boolean; readonly top3: boolean }[],
): Omit<Tally, 'misses'> {
  const code = verdicts.filter((verdict) => verdict.code).length / verdicts.length;
  const top3 = verdicts.filter((verdict) => verdict.top3).length / verdicts.length;
  return { kind, n: verdicts.length, code, row: code, top3 };
}
