/** Codes of every shape in an index that is split into many files, as large catalogs have it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer } from '../../../src/resolve/answer.ts';
import { buildFiles } from '../../../src/resolve/index/files.ts';
import { createResolver } from '../../../src/resolve/load.ts';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { prepare } from '../../../src/resolve/index/prepare.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { buildWords } from '../../../src/resolve/words/words-data.ts';
import { prepareWords } from '../../../src/resolve/words/words-index.ts';
import { second } from '../../support/second-service.ts';

const files = buildFiles(second, 1);
const resolver = createResolver(async (name) => files[name]);
const index = prepare(buildIndex(second));

describe('a split index of codes of every shape', () => {
  for (const { id, aliases } of second.codes) {
    const long = `{"data":{"items":[1,2,3,4,5,6]},"trace":"a b c d e f","error_code":"${id}"}`;
    for (const text of [id, `{"code":"${id}"}`, long, ...aliases])
      it(text, async () => {
        const { candidates } = await resolver.answer(text);
        assert.equal(candidates[0]?.code, id);
        assert.equal(candidates[0].via, 'code');
      });
  }

  it('has words in other capitals, too', async () => {
    for (const [text, code] of [
      ['quota exceeded', 'Quota Exceeded'],
      ['accessdenied', 'AccessDenied'],
      ['Object/Not-Found', 'object/not-found'],
    ] as const)
      assert.equal((await resolver.answer(text)).candidates[0]?.code, code);
  });
});

describe('rows without a status', () => {
  it('make no number a status, and no text one', () => {
    for (const text of ['', '0', 'nothing of the kind', '000'])
      assert.deepEqual(
        resolve(text, index).saw.notes.filter(({ kind }) => kind === 'status-only'),
        [],
      );
    assert.ok(!index.statuses.has(0));
  });
});

describe('a row with little to go by', () => {
  const row = {
    description: '',
    solution: '',
    category: 'access',
    action: 'fix-request',
  } as const;
  const catalog = buildCatalog({
    ...second,
    codes: [
      {
        catalog: 'ecs',
        code: 'ECS.0001',
        responses: [{ ...row, status: 404, message: '{0}.', solution: 'Check the flavor.' }],
      },
      {
        catalog: 'ecs',
        code: 'ECS.0002',
        responses: [
          { ...row, status: 0, message: 'The flavor is sold out.' },
          { ...row, status: 404, message: 'The flavor is not there.' },
        ],
      },
    ],
  });
  const own = prepare(buildIndex(catalog));

  it('does not keep others from being found by words', () => {
    const words = prepareWords(buildWords(catalog), own);
    assert.equal(answer('flavor', own, words).candidates[0]?.code, 'ECS.0002');
  });
  it('is not said to have a status that it has not', () => {
    const [note] = resolve('HTTP status 409, code ECS.0002', own).saw.notes;
    assert.match(note!.text, /not documented with HTTP status 409, only with 404\.$/);
  });
});

describe('anchors that rows keep', () => {
  it('are those of the answers', () => {
    const catalog = buildCatalog({
      ...second,
      codes: [
        {
          catalog: 'ecs',
          code: 'ECS.0001',
          responses: [
            {
              status: 409,
              message: 'New words.',
              category: 'access',
              action: 'retry',
              anchor: '400',
            },
            { status: 410, message: 'Other words.', category: 'access', action: 'retry' },
          ],
        },
      ],
    });
    const { candidates } = resolve('ECS.0001', prepare(buildIndex(catalog)));
    assert.deepEqual(
      candidates.map(({ anchor }) => anchor),
      ['400', '410'],
    );
  });
});
