/** How right answers, bytes and times change with the number of codes. */
import { rowsOf } from '../../tests/support/cases.ts';
import { syntheticCatalog } from '../../tests/support/catalogs.ts';
import { judgeAll } from '../../tests/support/judge.ts';
import { messageCases } from '../../tests/support/message-cases.ts';
import { filesOf } from './subject.ts';
import { workedSince } from './time.ts';
import { LOOKUP_BYTES, LOOKUP_MS, percent, SCALE_CODE } from './targets.ts';

export const SIZES = [243, 2_000, 20_000];

/** Rows to ask for, and how many of them as a reader who has loaded nothing. */
const SAMPLE = 400;
const COLD = 12;

export interface Scaled {
  readonly codes: number;
  /** Shares of right codes for messages with real values, and for those with a typo. */
  readonly code: number;
  readonly typo: number;
  /** Compressed bytes that a first lookup loads: mean and most; and of all files together. */
  readonly bytes: number;
  readonly mostBytes: number;
  readonly allBytes: number;
  /** Milliseconds: mean of a lookup with everything it needs loaded; a first lookup, without network. */
  readonly lookup: number;
  readonly first: number;
}

/** Measures a made-up catalog of that many codes. */
export async function scaled(codes: number): Promise<Scaled> {
  const catalog = syntheticCatalog(codes);
  const rows = rowsOf(catalog);
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const asked = rows.filter((_, index) => index % step === 0);
  const cases = messageCases(asked, 1, rows, ['message', 'message, one typo']);
  const files = filesOf(catalog);
  const { resolver } = files.fresh();
  const share = async (kind: string): Promise<number> => {
    const members = cases.filter((one) => one.kind === kind);
    let right = 0;
    for (const one of members) right += Number(judgeAll(await resolver.answer(one.text), one).code);
    return right / members.length;
  };
  const [code, typo] = [await share('message'), await share('message, one typo')];

  const texts = cases.filter(({ kind }) => kind === 'message').map(({ text }) => text);
  const start = process.threadCpuUsage();
  for (const text of texts) await resolver.answer(text);
  const lookup = workedSince(start) / texts.length;

  const loads: number[] = [];
  let first = 0;
  for (const text of texts.filter((_, index) => index % Math.ceil(texts.length / COLD) === 0)) {
    const cold = files.fresh();
    const began = process.threadCpuUsage();
    await cold.resolver.answer(text);
    first += workedSince(began);
    loads.push([...cold.fetched].reduce((sum, name) => sum + files.bytes.get(name)!, 0));
  }
  return {
    codes,
    code,
    typo,
    bytes: loads.reduce((sum, load) => sum + load, 0) / loads.length,
    mostBytes: Math.max(...loads),
    allBytes: [...files.bytes.values()].reduce((sum, size) => sum + size, 0),
    lookup,
    first: first / loads.length,
  };
}

/** The targets that a size misses, each as a sentence. */
export function missedByScale({ codes, code, typo, mostBytes, lookup }: Scaled): string[] {
  return [
    ...(code < SCALE_CODE
      ? [`${codes} codes: ${percent(code)} % right is under ${percent(SCALE_CODE)} %`]
      : []),
    ...(typo < SCALE_CODE
      ? [`${codes} codes, one typo: ${percent(typo)} % right is under ${percent(SCALE_CODE)} %`]
      : []),
    ...(mostBytes > LOOKUP_BYTES
      ? [`${codes} codes: ${mostBytes} bytes for a lookup are over ${LOOKUP_BYTES}`]
      : []),
    ...(lookup > LOOKUP_MS
      ? [`${codes} codes: ${lookup.toFixed(1)} ms for a lookup are over ${LOOKUP_MS} ms`]
      : []),
  ];
}
