/**
 * Text that is not of this catalog: other products' errors, code, prose, logs. Written by hand as
 * templates with slots such as `<host>`, one a line, or several lines between lines of `%%`.
 */
import { type Random, seeded } from './random.ts';
import { uuid } from './values.ts';

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const NAMES = [
  'orders',
  'billing',
  'alice',
  'payments-api',
  'Report',
  'web',
  'analytics',
  'jdoe',
  'inventory',
];

const SLOTS: Readonly<Record<string, (random: Random) => string>> = {
  n: (random) => `${1 + random.int(999)}`,
  num: (random) => `${100000000 + random.int(899999999)}`,
  hex: (random) => random.text(HEX, 8),
  hash: (random) => random.text(BASE64, 40),
  uuid,
  name: (random) => random.pick(NAMES),
  host: (random) =>
    `${random.pick(['api', 'db-1', 'git', 'mail'])}.example.${random.pick(['com', 'org', 'net'])}`,
  ip: (random) => `10.${random.int(255)}.${random.int(255)}.${random.int(255)}`,
  email: (random) => `${random.pick(['jane', 'ops', 'no-reply'])}@example.com`,
  path: (random) =>
    `/var/lib/${random.pick(NAMES)}/${random.pick(['data', 'config.json', 'cache.db'])}`,
  file: (random) => random.pick(['handler.go', 'app.py', 'deploy.yaml', 'Main.java', 'index.html']),
};

/** What a line may have in front, as lines of logs do. */
const OPENINGS: readonly ((random: Random) => string)[] = [
  () => '',
  () => '',
  (random) => `2026-03-02 10:15:${10 + random.int(49)} ERROR `,
  (random) => `[${random.pick(['worker', 'http', 'cron'])}-${random.int(9)}] `,
  () => '> ',
];

/** The templates of a source text; see the top of this file. */
function foreignTemplates(source: string): string[] {
  const [lines = '', ...blocks] = source.split(/^%%\n/m);
  return [...lines.split('\n'), ...blocks.map((block) => block.trimEnd())].filter(Boolean);
}

/** Every template filled `times` times, single lines now and then with a log's opening. */
export function foreignTexts(source: string, times: number, seed = 'foreign'): string[] {
  const random = seeded(seed);
  return foreignTemplates(source).flatMap((template) =>
    Array.from({ length: times }, (_, time) => {
      const text = template.replace(/<([a-z]+)>/g, (slot, name: string) =>
        Object.hasOwn(SLOTS, name) ? SLOTS[name]!(random) : slot,
      );
      return time === 0 || text.includes('\n') ? text : random.pick(OPENINGS)(random) + text;
    }),
  );
}
