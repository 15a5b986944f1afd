/** The resolver over the files of the built fixture, as a browser loads them. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createResolver } from '../../src/resolve/load.ts';
import { answerForPath } from '../../src/elements/path-answer.ts';
import { builtFile, dist } from '../support/dist.ts';
import { CASES, PASTES, PATHS, NO_CODES, UNKNOWN } from './cases.ts';

const [head] = globSync('data/*/head.json', { cwd: dist });
const folder = head!.replace(/head\.json$/, '');
const resolver = createResolver(async (name) => JSON.parse(builtFile(`${folder}${name}.json`)));

describe('a code of each shape in each spelling', () => {
  for (const [code, spellings] of Object.entries(CASES)) {
    for (const text of spellings) {
      it(`${code}: ${text}`, async () => {
        const { candidates } = await resolver.answer(text);
        assert.equal(candidates[0]?.code, code);
        assert.equal(candidates[0].via, 'code');
      });
    }
  }
});

describe('what is pasted', () => {
  for (const { text, code, anchor, args } of PASTES) {
    it(text, async () => {
      const [first, second] = (await resolver.answer(text)).candidates;
      assert.deepEqual(
        { code: first?.code, anchor: first?.anchor, args: { ...first?.args } },
        { code, anchor, args },
      );
      assert.ok(!second || second.confidence < first!.confidence, `${second?.code} is as likely`);
    });
  }

  it('a message of several services is a tie of their codes, which a status or a code breaks', async () => {
    const codes = async (text: string) => [
      ...new Set((await resolver.answer(text)).candidates.map(({ code }) => code)),
    ];
    assert.deepEqual(await codes('System busy.'), ['1999', 'SMN.00013000', 'Slow Down']);
    assert.deepEqual((await codes('HTTP 503: System busy.')).slice(0, 1), ['Slow Down']);
    assert.deepEqual(await codes('SMN.00013000 System busy.'), ['SMN.00013000']);
  });

  it('a spelling that two codes have is a tie of both', async () => {
    const { candidates, saw } = await resolver.answer('INVALIDPARAM');
    assert.deepEqual(candidates.map(({ code }) => code).sort(), ['InvalidParam', 'invalidparam']);
    assert.match(saw.notes[0]!.text, /may be 2 codes/);
  });

  it('rows without a status are not told apart by one, and not contradicted by one', async () => {
    const { candidates, saw } = await resolver.answer('HTTP 500, BA-110');
    assert.deepEqual([...new Set(candidates.map(({ code }) => code))], ['BA-110']);
    assert.deepEqual(
      saw.notes.map(({ text }) => text),
      ['BA-110 stands for 2 different replies. The message would tell which.'],
    );
  });
});

describe('unknown codes', () => {
  for (const [text, told, near] of UNKNOWN) {
    it(text, async () => {
      const { candidates, saw } = await resolver.answer(text);
      assert.deepEqual(candidates, []);
      const note = saw.notes.find(({ kind }) => kind === 'unknown-code');
      assert.ok(note);
      assert.ok(note.text.startsWith(`No code ${told} is documented here.`), note.text);
      assert.ok(note.codes.includes(near), note.text);
    });
  }
});

describe('numbers and words that are no codes', () => {
  for (const text of NO_CODES) {
    it(text, async () => {
      const { candidates, saw } = await resolver.answer(text);
      assert.deepEqual(saw.codes, []);
      assert.deepEqual(
        candidates.filter(({ via }) => via === 'code'),
        [],
      );
    });
  }

  it('404 may be a code or a status, and is shown as both', async () => {
    const { candidates, saw } = await resolver.answer('404');
    assert.ok(candidates.some(({ code }) => code === 'BA-404'));
    assert.ok(candidates.some(({ code }) => code === 'object/not-found'));
    assert.ok(candidates.every(({ confidence }) => confidence <= 0.5));
    assert.ok(saw.notes.some(({ kind }) => kind === 'status-only'));
  });
});

describe('plain words', () => {
  for (const [text, code] of [
    ['bucket full', 'Quota Exceeded'],
    ['unpaid invoice', '1001'],
    ['card expired', '1003'],
    ['form access denied', 'AccessDenied'],
  ] as const) {
    it(text, async () => {
      const { candidates } = await resolver.answer(text);
      assert.equal(candidates[0]?.code, code);
      assert.equal(candidates[0].via, 'words');
    });
  }
});

describe('addresses that lead nowhere', () => {
  for (const [path, target] of PATHS) {
    it(path, async () => {
      const answer = await answerForPath(path, '/', (text) => resolver.answer(text));
      assert.deepEqual(answer?.kind === 'code' ? answer.path : answer?.kind, target);
    });
  }
});
