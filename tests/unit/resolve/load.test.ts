import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildFiles } from '../../../src/resolve/index/files.ts';
import { createResolver } from '../../../src/resolve/load.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { syntheticCatalog } from '../../support/catalogs.ts';
import { CATALOG, CODES, INDEX } from './catalog.ts';

/** A resolver over files in memory, and the names of those it has fetched. */
function loaded(files: Record<string, unknown>) {
  const fetched: string[] = [];
  const resolver = createResolver((name) => {
    fetched.push(name);
    return name in files ? Promise.resolve(files[name]) : Promise.reject(new Error(name));
  });
  return { resolver, fetched };
}

describe('a resolver over files', () => {
  it('answers from one file as the index does', async () => {
    const { resolver } = loaded(buildFiles(CATALOG));
    const text = 'Invalid token. (401)';
    assert.deepEqual(await resolver.answer(text), resolve(text, INDEX));
  });

  it('gives the rows of codes from one file and from many, and all of them from one', async () => {
    const [first, second] = CODES as readonly [(typeof CODES)[0], (typeof CODES)[0]];
    const whole = loaded(buildFiles(CATALOG)).resolver;
    const split = loaded(buildFiles(CATALOG, 1)).resolver;
    for (const resolver of [whole, split]) {
      const rows = await resolver.rows([second.code, first.code]);
      assert.deepEqual(
        rows!.map(({ code }) => code),
        [first, second].flatMap(({ code, responses }) => responses.map(() => code)),
      );
    }
    const all = await whole.rows();
    assert.equal(all!.length, CODES.flatMap(({ responses }) => responses).length);
    assert.equal(await split.rows(), null);
  });

  it('gives the rows of as many codes as are asked for from a split index', async () => {
    const catalog = syntheticCatalog(3_000);
    const { resolver } = loaded(buildFiles(catalog));
    const ids = catalog.codes.filter((_, place) => place % 100 === 0).map(({ id }) => id);
    const rows = await resolver.rows(ids);
    assert.equal(new Set(rows!.map(({ code }) => code)).size, ids.length);
  });

  it('finds every code in a split index, and every message that identifies one', async () => {
    const { resolver } = loaded(buildFiles(CATALOG, 1));
    const lost: string[] = [];
    for (const { code, responses } of CODES) {
      const named = await resolver.answer(`error_code: ${code}`);
      assert.equal(named.candidates[0]?.code, code);
      for (const { message = '' } of responses) {
        const said = await resolver.answer(message.replace(/\{\d\}/g, 'x1'));
        if (!said.candidates.some((candidate) => candidate.code === code)) lost.push(message);
      }
    }
    // The first fits everything; of the other, one short word is the vendor's.
    assert.deepEqual(lost, ['{0}.', 'Invalid {0}']);
  });

  it('says that a code is unknown in a split index, too', async () => {
    const { resolver } = loaded(buildFiles(CATALOG, 1));
    const { candidates, saw } = await resolver.answer('ABC.1206');
    assert.deepEqual(candidates, []);
    assert.equal(saw.notes[0]?.kind, 'unknown-code');
  });

  it('fetches a file once', async () => {
    const { resolver, fetched } = loaded(buildFiles(CATALOG));
    await resolver.answer('ABC.1205');
    await resolver.answer('ABC.1302');
    assert.deepEqual(
      fetched.filter((name) => name === 'head'),
      ['head'],
    );
  });

  it('fetches again after a failure', async () => {
    const files: Record<string, unknown> = {};
    const { resolver } = loaded(files);
    await assert.rejects(resolver.answer('ABC.1205'));
    Object.assign(files, buildFiles(CATALOG));
    assert.equal((await resolver.answer('ABC.1205')).candidates[0]!.code, 'ABC.1205');
  });

  it('builds the same files from the same catalog', () =>
    assert.equal(JSON.stringify(buildFiles(CATALOG, 1)), JSON.stringify(buildFiles(CATALOG, 1))));
});
