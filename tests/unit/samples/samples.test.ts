/** The code samples of the retry guide: parsed everywhere, and run where there is what runs them. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { readContent } from '../../../src/store/read-content.ts';
import { CASES } from './cases.ts';
import { codesIn, samplesIn, type Sample } from './extract.ts';
import { startFakeApi, type FakeApi } from './fake-api.ts';
import { runGo, runJava, runPython, runTypeScript, type Outcome, type Runner } from './run.ts';
import { CHECKED, syntaxProblem } from './syntax.ts';
import { isRecentGo, works } from './tools.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));
const guide = await readFile(join(content, 'guides', 'retrying-safely.mdx'), 'utf8');
const samples = samplesIn(guide);
/** A device authorization is polled at an interval; random waits would break its rules. */
const POLLED = 'IIC.1608';

let dir: string;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'samples-'));
});
after(() => rm(dir, { recursive: true, force: true }));

function sampleIn(language: string): Sample {
  const found = samples.find((sample) => sample.language === language);
  assert.ok(found, `the guide has a sample in ${language}`);
  return found;
}

describe('samples of the retry guide', () => {
  it('come in four languages, at most forty lines each', () => {
    assert.deepEqual(
      samples.map(({ language }) => language),
      ['python', 'go', 'java', 'ts'],
    );
    for (const { label, code } of samples) {
      const lines = code.trimEnd().split('\n').length;
      assert.ok(lines <= 40, `${label} has ${lines} lines`);
    }
  });

  it('repeat the codes that the catalog says may succeed later, and no others', async () => {
    const { codes } = buildCatalog((await readContent(content)).entries);
    const later = codes.filter(({ rows }) => rows.some(({ retry }) => retry === 'later'));
    for (const { id, rows } of later) {
      assert.equal(rows.length, 1, `${id}: the code alone is enough to decide`);
      assert.ok(guide.includes(`<Code id="${id}" />`), `the guide names ${id}`);
    }
    const repeated = later.map(({ id }) => id).filter((id) => id !== POLLED);
    for (const sample of samples) assert.deepEqual(codesIn(sample), repeated.sort(), sample.label);
  });

  it('parse, each by a parser of its language', () => {
    for (const { code, language } of samples.filter(({ language }) => CHECKED.includes(language)))
      assert.equal(syntaxProblem(code, language), null, language);
  });
});

/** Each case that a sample has the settings for, against that sample. */
function describeRuns(language: string, run: Runner, cases = CASES): void {
  describe(`the ${language} sample`, () => {
    let api: FakeApi;
    let outcomes: Outcome[];
    before(async () => {
      api = await startFakeApi(cases.map(({ answers }) => answers));
      const calls = cases.map(({ cap }, script) => ({ url: api.url(script), cap }));
      const folder = await mkdtemp(join(dir, `${language}-`));
      outcomes = await run(sampleIn(language).code, calls, folder);
    });
    after(() => api.close());

    cases.forEach(({ name, requests, body, waits }, script) => {
      it(`${name}: ${requests} ${requests === 1 ? 'request' : 'requests'}`, () => {
        const outcome = outcomes[script]!;
        assert.equal(api.requests(script), requests);
        assert.equal(outcome.body, body);
        assert.equal(outcome.waits.length, waits.length);
        outcome.waits.forEach((wait, index) => {
          const [least, most] = waits[index]!;
          assert.ok(wait >= least && wait <= most, `${wait} ms, not ${least} to ${most} ms`);
        });
      });
    });

    it('waits are random', () => {
      const first = cases.flatMap(({ waits }, script) =>
        waits[0]?.[0] === 0 ? [outcomes[script]!.waits[0]] : [],
      );
      assert.ok(first.length > 1);
      assert.ok(new Set(first).size > 1, 'all waits are the same');
    });
  });
}

const withoutCap = CASES.filter(({ cap }) => cap === undefined);
describeRuns('ts', runTypeScript);
if (works('python3')) describeRuns('python', runPython);
if (works('javac')) describeRuns('java', runJava, withoutCap);
if (works('go')) describeRuns('go', runGo, withoutCap);

describe('the check of syntax', () => {
  const broken: readonly (readonly [language: string, from: string, to: string])[] = [
    ['python', 'for attempt in range(attempts):', 'for attempt in range(attempts)'],
    ['python', 'body = error.read()', 'body = error.read('],
    ['java', 'if (reply.statusCode() < 300) return', 'if (reply.statusCode() < ) return'],
    ['java', 'var match =', 'var match'],
    ['go', 'if err != nil {', 'if err != {'],
    ['go', 'for attempt := 0; ; attempt++', 'for attempt := 0; attempt++'],
    ['go', '\treply, err := request()', 'reply, err := request()'],
  ];
  for (const [language, from, to] of broken) {
    it(`${language}: ${JSON.stringify(to)} is an error`, () => {
      const { code } = sampleIn(language);
      assert.ok(code.includes(from));
      assert.notEqual(syntaxProblem(code.replace(from, to), language), null);
    });
  }

  it('names the line', () => {
    assert.equal(syntaxProblem('x = 1\ny = (\n', 'python'), 'line 3: the syntax is wrong');
  });
});

describe('the versions of Go', () => {
  for (const [version, recent] of [
    ['go version go1.24.4 linux/amd64', true],
    ['go version go1.21 linux/amd64', true],
    ['go version go1.19.8 linux/amd64', false],
    ['', false],
  ] as const) {
    it(`${version || 'none'}: ${recent ? 'runs the sample' : 'does not'}`, () => {
      assert.equal(isRecentGo(version), recent);
    });
  }
});
