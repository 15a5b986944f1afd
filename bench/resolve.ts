/**
 * `npm run bench:resolve`: what the resolver gets right, how long it takes and how much it loads.
 * Exits with 1 where a target is missed, and names it.
 */
import { misuse, readArguments, unknown } from '../src/authoring/arguments.ts';
import { readCatalog } from '../src/store/read-catalog.ts';
import { rowsOf } from '../tests/support/cases.ts';
import { messageCases } from '../tests/support/message-cases.ts';
import { allTallies } from './resolve/cases.ts';
import { missesOf, table } from './resolve/report.ts';
import { missedByScale, scaled, type Scaled, SIZES } from './resolve/scale.ts';
import { answererOf } from './resolve/subject.ts';
import { missedBy } from './resolve/targets.ts';
import { heavyTimes, lookupTimes, missedByLookups, missedByTimes } from './resolve/time.ts';

const USAGE = `Usage: npm run bench:resolve [-- options]
  --misses [<kind> …]   prints what went wrong, of all kinds or of those named
  --quick               leaves out long texts and large catalogs
  --json                prints everything as JSON`;

const { values, positionals } = readArguments(
  USAGE,
  { misses: { type: 'boolean' }, quick: { type: 'boolean' }, json: { type: 'boolean' } },
  { name: 'kind', least: 0, most: Infinity },
);

const catalog = await readCatalog('content');
const rows = rowsOf(catalog);
const answer = answererOf(catalog);

const tallies = allTallies(catalog, answer);
// The kinds are known only from here on.
const kinds = tallies.map(({ kind }) => kind);
const strange = positionals.filter((kind) => !kinds.includes(kind));
if (strange.length) misuse(USAGE, ...strange.map((kind) => unknown('kind', kind, kinds)));
const lookups = lookupTimes(
  messageCases(rows, 2).map(({ text }) => text),
  answer,
);
const heavy = values.quick ? [] : heavyTimes(rows, answer, 5);
const scale: Scaled[] = [];
if (!values.quick) for (const size of SIZES) scale.push(await scaled(size));
const missed = [
  ...tallies.flatMap(missedBy),
  ...missedByLookups(lookups),
  ...missedByTimes(heavy),
  ...scale.flatMap(missedByScale),
];

if (values.json) {
  console.log(JSON.stringify({ tallies, lookups, heavy, scale, missed }, null, 1));
} else {
  console.log(table({ tallies, lookups, heavy, scale }));
  if (values.misses || positionals.length) console.log(missesOf(tallies, positionals));
  for (const sentence of missed) console.log(`missed: ${sentence}`);
}
process.exitCode = missed.length > 0 ? 1 : 0;
