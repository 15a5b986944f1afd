/** The code samples of the retry guide: run where that is possible, else checked for their shape. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { readContent } from '../../../src/store/read-content.ts';
import { CASES } from './cases.ts';
import { codesIn, samplesIn, type Sample } from './extract.ts';
import { startFakeApi, type FakeApi } from './fake-api.ts';
import { runPython, runTypeScript, type Outcome, type Runner } from './run.ts';
import { structureProblem } from './structure.ts';
import { works } from './tools.ts';

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

function assertStructure({ code, language }: Sample): void {
  assert.equal(structureProblem(code, language), null);
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

  it('have closed strings and balanced brackets', () => samples.forEach(assertStructure));
});

/** Every case against one sample. */
function describeRuns(language: string, run: Runner): void {
  describe(`the ${language} sample`, () => {
    let api: FakeApi;
    let outcomes: Outcome[];
    before(async () => {
      api = await startFakeApi(CASES.map(({ answers }) => answers));
      const calls = CASES.map(({ cap }, script) => ({ url: api.url(script), cap }));
      outcomes = await run(sampleIn(language).code, calls, dir);
    });
    after(() => api.close());

    CASES.forEach(({ name, requests, body, waits }, script) => {
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
      const first = CASES.flatMap(({ waits }, script) =>
        waits[0]?.[0] === 0 ? [outcomes[script]!.waits[0]] : [],
      );
      assert.equal(new Set(first).size, first.length);
    });
  });
}

describeRuns('ts', runTypeScript);
if (works('python3')) describeRuns('python', runPython);

describe('samples that are not run', () => {
  it('the Java sample compiles', async () => {
    const sample = sampleIn('java');
    if (!works('javac')) return assertStructure(sample);
    const name = /^(?:public )?class (\w+)/m.exec(sample.code)![1];
    const file = join(dir, `${name}.java`);
    await writeFile(file, sample.code);
    const { status, stderr } = spawnSync('javac', ['-proc:none', '-d', dir, file]);
    assert.equal(status, 0, stderr.toString());
  });

  it('the Go sample is formatted and parses', async () => {
    const sample = sampleIn('go');
    if (!works('gofmt')) return assertStructure(sample);
    const { status, stdout, stderr } = spawnSync('gofmt', ['-e'], { input: sample.code });
    assert.equal(status, 0, stderr.toString());
    assert.equal(stdout.toString(), sample.code);
  });
});

describe('the check of structure', () => {
  const problems: readonly (readonly [language: string, code: string, problem: string | null])[] = [
    ['python', 'a = {"b": [1, (2)]}  # )', null],
    ['python', 'a = {"b": [1, (2]}', 'line 1: unexpected ]'],
    ['python', '"""a\n)"""\nb = (\n', 'line 3: ) is missing'],
    ['go', 'a := `\\`\nb := "\\"" // {', null],
    ['go', "a := '{'\n/* ( */ b := {", 'line 2: } is missing'],
    ['java', 'String a = "b;\n', 'line 1: the string has no end'],
    ['ts', 'const a = `b\n${c}`;\n}', 'line 3: unexpected }'],
  ];
  for (const [language, code, problem] of problems) {
    it(`${JSON.stringify(code)}: ${problem ?? 'no problem'}`, () => {
      assert.equal(structureProblem(code, language), problem);
    });
  }
});
