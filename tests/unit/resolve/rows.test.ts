import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill, placeholders } from '../../../src/catalog/template.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { prepare } from '../../../src/resolve/index/prepare.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import type { Answer } from '../../../src/resolve/types.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { syntheticCatalog } from '../../support/catalogs.ts';
import { INDEX } from './catalog.ts';

const REAL = await readCatalog('content');
const REAL_INDEX = prepare(buildIndex(REAL));

const ask = (text: string): Answer => resolve(text, INDEX);
const rows = (text: string): string[] =>
  ask(text).candidates.map(({ code, status }) => `${code} ${status}`);
const kinds = (text: string): string[] => ask(text).saw.notes.map(({ kind }) => kind);

describe('the row of a code', () => {
  it('is chosen by the status', () =>
    assert.deepEqual(rows('HTTP/1.1 404 Not Found\n\n{"error_code":"ABC.100"}'), ['ABC.100 404']));

  it('is chosen by the message', () =>
    assert.deepEqual(rows('{"error_code":"ABC.1210","error_msg":"Account not found."}'), [
      'ABC.1210 400',
    ]));

  it('is left open where nothing tells, with equal confidence and a note', () => {
    const { candidates, saw } = ask('ABC.1210');
    assert.deepEqual(
      candidates.map(({ status }) => status),
      [400, 409],
    );
    assert.equal(candidates[0]!.confidence, candidates[1]!.confidence);
    assert.match(saw.notes[0]!.text, /400 and 409/);
  });

  it('is not narrowed by a status that the code does not have', () => {
    assert.equal(rows('status: 500 ABC.1205')[0], 'ABC.1205 404');
    assert.ok(kinds('status: 500 ABC.1205').includes('status-unknown-for-code'));
  });

  it('is shown beside that of its other message which has the status', () => {
    const text = 'HTTP 409 {"error_code":"ABC.1210","error_msg":"Account not found."}';
    assert.deepEqual(rows(text), ['ABC.1210 400', 'ABC.1210 409']);
    assert.deepEqual(
      ask(text).saw.notes.map((note) => note.text),
      [
        'ABC.1210 is documented with this message for HTTP status 400, and with another for 409. Both are shown.',
      ],
    );
  });

  it('comes before the row of a message that contradicts the code', () => {
    const text = '{"error_code":"ABC.1205","error_msg":"Invalid Token."}';
    assert.deepEqual(rows(text).slice(0, 2), ['ABC.1205 404', 'ABC.1500 403']);
    assert.ok(kinds(text).includes('contradiction'));
  });
});

describe('a message without a code', () => {
  it('gives its values', () => {
    const [row] = ask(
      'Sync failure: account:a,b, set:{x}, The causes of the failure:网络..',
    ).candidates;
    assert.equal(row!.code, 'ABC.1267');
    assert.deepEqual({ ...row!.args }, { 0: 'a,b', 1: '{x}', 2: '网络.' });
  });

  it('keeps a value that is another message', () => {
    const [row] = ask('Bad Request: Account not found..').candidates;
    assert.equal(row!.message, 'Bad Request: Account not found..');
  });

  it('keeps values that begin with a word of the message', () => {
    for (const { message } of REAL.codes.flatMap((code) => code.rows)) {
      const names = placeholders(message);
      for (const word of names.length ? message.replace(/\{\w+\}/g, '').split(/\W+/) : []) {
        if (!word) continue;
        const text = fill(message, Object.fromEntries(names.map((name) => [name, `${word}-1`])));
        const own = resolve(text, REAL_INDEX).candidates.filter((row) => row.template === message);
        for (const row of own) assert.equal(row.message, text);
      }
    }
  });

  it('keeps an id that has something like the next word of the message in it', () => {
    const text =
      'The priority of the managed domain record must be between 1b7ea4d10ad3e9a3dea5a8a4b8ce1a35 and alice.';
    const [row] = resolve(text, prepare(buildIndex(syntheticCatalog(300)))).candidates;
    assert.equal(row?.message, text);
  });

  it('is the most literal that fits', () => {
    assert.deepEqual(rows('Invalid Token.')[0], 'ABC.1500 403');
    assert.deepEqual(rows('Invalid token.').slice(0, 2), ['ABC.1409 400', 'ABC.1604 401']);
  });

  it('is a tie where several codes have it, and says what would break it', () => {
    const { candidates, saw } = ask('Account not found.');
    assert.deepEqual(
      candidates.map(({ code }) => code),
      ['ABC.1210', 'ABC.1302'],
    );
    assert.equal(candidates[0]!.confidence, candidates[1]!.confidence);
    assert.match(saw.notes[0]!.text, /2 codes carry this message.*error code would tell/);
  });

  it('is a tie of messages that begin alike, where the text breaks off', () => {
    const text = 'Failed to delete the';
    const beginning = REAL.codes.flatMap(({ id, rows }) =>
      rows.some(({ message }) => message.startsWith(text)) ? id : [],
    );
    const { candidates, saw } = resolve(text, REAL_INDEX);
    assert.match(saw.notes[0]!.text, /^The messages of .* fit equally well\./);
    for (const told of [saw.notes[0]!.codes, candidates.map(({ code }) => code)]) {
      assert.deepEqual([...new Set(told)].sort(), beginning.sort());
    }
  });

  it('is that of the catalog whose reply the text is, also where another one’s fits better', () => {
    const scim = (detail: string, status: number): string[] =>
      resolve(
        `{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"${detail}","status":${status}}`,
        REAL_INDEX,
      ).candidates.map(({ code }) => code);
    assert.deepEqual(scim('Bad Request: invalid filter.', 400), ['SCIM.400']);
    const [first, ...rest] = scim('Internal server error.', 500);
    assert.equal(first, 'SCIM.500');
    assert.ok(rest.includes('IIC.1260'));
  });

  it('is not documented with the status that the text gives, and that is said', () => {
    const { candidates, saw } = ask('HTTP 500: Data modification failed in the store.');
    assert.equal(candidates[0]!.code, 'ABC.1007');
    assert.deepEqual(
      saw.notes.map(({ text }) => text),
      ['This message is not documented with HTTP status 500, only with 409.'],
    );
  });

  it('is its own row, whatever code stands in a value before its end', () => {
    for (const value of ['GATE.0301', 'ABC.1205']) {
      const { candidates, saw } = ask(`{"detail":"User [${value}] not found.","status":404}`);
      assert.equal(candidates[0]!.code, 'SCIM.404', value);
      assert.deepEqual(saw.notes, [], value);
    }
  });

  it('comes with a note where the text has another service’s code beside it', () => {
    const text = '{"error_code":"ECS.0013","error_msg":"Data modification failed in the store."}';
    assert.deepEqual(rows(text), ['ABC.1007 409']);
    assert.deepEqual(kinds(text), ['unknown-code']);
  });

  it('is nobody’s where it is common and only another service’s code is beside it', () => {
    const others = [
      '{"errorCode":"E0000004","errorSummary":"Account not found."}',
      '{"error_msg":"Account not found.","error_code":"EC-13"}',
    ];
    for (const text of others) assert.deepEqual(rows(text), [], text);
    const far = `${others[0]}${'.\n'.repeat(150)}Account not found.`;
    assert.deepEqual(rows(far), ['ABC.1210 400', 'ABC.1302 400']);
  });

  it('is narrowed by the status', () =>
    assert.deepEqual(rows('Invalid token. (401)')[0], 'ABC.1604 401'));

  it('is found with a letter wrong and without its end', () => {
    assert.equal(rows('The permision set does not exist.')[0], 'ABC.1205 404');
    assert.equal(rows('The permission set does no')[0], 'ABC.1205 404');
  });

  it('is nothing where the template is nothing but a placeholder', () =>
    assert.deepEqual(rows('Something else entirely went on.'), []));

  it('belongs to the catalog whose replies look so', () => {
    const reply =
      '{"schemas":["urn:example:api:Error"],"detail":"Group [a] not found.","status":404}';
    assert.deepEqual(rows(reply), ['SCIM.404 404']);
  });

  it('is not told from the fields of problem details, which others have', () => {
    const reply = '"status":409,"detail":"Item 88 is gone."}';
    assert.deepEqual(rows(`{${reply}`), ['SCIM.409 409']);
    assert.deepEqual(rows(`{"title":"Out of stock",${reply}`), []);
  });
});

describe('a message that breaks off behind its code', () => {
  const cut = (code: string, message: string) =>
    resolve(`{"error_code":"${code}","error_msg":"${message}`, REAL_INDEX);

  it('contradicts no code whose own message may begin so', () => {
    for (const [id, message] of REAL.codes.flatMap(({ id, rows }) =>
      rows.map((row) => [id, row.message] as const),
    )) {
      const [literal] = message.split('{');
      for (const share of [0.2, 0.4, 0.6, 0.8]) {
        const text = literal!.slice(0, Math.ceil(literal!.length * share)).trim();
        if (text.length < 3) continue;
        const { candidates, saw } = cut(id, text);
        assert.ok(candidates.length > 0 && candidates.every(({ code }) => code === id), text);
        assert.ok(
          saw.notes.every(({ kind }) => kind !== 'contradiction'),
          text,
        );
      }
    }
  });

  it('chooses the rows that may begin so, and none by its length', () => {
    const statuses = (code: string, message: string): number[] =>
      cut(code, message).candidates.map(({ status }) => status);
    assert.deepEqual(statuses('IIC.1000', 'No permission to'), [404]);
    assert.deepEqual(statuses('IIC.1000', 'No permission'), [403, 404]);
    assert.deepEqual(statuses('IIC.1271', 'The al'), [409]);
    assert.deepEqual(
      cut('IIC.1410', 'Failed to verify').candidates.map(({ message }) => message),
      ['Failed to verify the session because the token is not found.'],
    );
  });

  it('chooses the row that alone has the words behind the code', () => {
    assert.equal(resolve('IIC.1210 cannot be deleted', REAL_INDEX).candidates[0]!.status, 409);
    assert.equal(resolve('IIC.1210 in our log', REAL_INDEX).candidates.length, 2);
  });
});

describe('a text that begins within a message', () => {
  const real = (text: string): string | undefined => resolve(text, REAL_INDEX).candidates[0]?.code;

  it('is known by the rest of it', () => {
    const lost = /^\S+ \S+ /;
    for (const { code, message } of REAL.codes.flatMap(({ rows }) => rows)) {
      const whole = message.replace(lost, '');
      // Shorter ends are those of other products' messages, too, and values are no words.
      if (message.includes('{') || whole.split(' ').length < 8) continue;
      const same = REAL.codes
        .flatMap(({ rows }) => rows)
        .filter((row) => row.message.endsWith(whole.slice(1)))
        .map(({ code }) => code);
      const cut = whole.slice(1);
      assert.ok(same.includes(real(cut) ?? ''), `${code}: ${cut}`);
    }
  });

  it('may break off within it, too', () => {
    const [row, ...more] = resolve(
      '...Center has been enabled in another reg',
      REAL_INDEX,
    ).candidates;
    assert.deepEqual([row?.code, row?.cut, more.length], ['IIC.1222', true, 0]);
  });

  it('has to have more than a few words of it', () =>
    assert.equal(real('for the service instance.'), undefined));
});

describe('a field in a log', () => {
  it('is no part of the value before it', () =>
    assert.equal(rows('level=error msg="invalid API key"')[0], undefined));
});

describe('several errors', () => {
  it('are all shown, in the order of the text', () => {
    const text =
      '{"error_code":"ABC.1302","error_msg":"Account not found."}\n{"error_code":"ABC.1205"}';
    assert.deepEqual(rows(text), ['ABC.1302 400', 'ABC.1205 404']);
    assert.ok(kinds(text).includes('several-errors'));
  });

  it('do not borrow each other\u2019s status', () => {
    const text =
      'HTTP/1.1 400 Bad Request\n{"error_code":"ABC.1302"}\nHTTP/1.1 404 Not Found\n{"error_code":"ABC.100"}';
    assert.deepEqual(rows(text), ['ABC.1302 400', 'ABC.100 404']);
  });
});

describe('Terraform', () => {
  it('has lost the code of a conflict: every row of the status, and how to see the reply', () => {
    const text =
      '│ Error: error creating set: The request could not be processed due to conflict in the request';
    assert.ok(ask(text).candidates.every(({ status }) => status === 409));
    assert.match(ask(text).saw.notes[0]!.text, /TF_LOG=DEBUG/);
  });
});

describe('text that is no error of the catalog', () => {
  for (const text of [
    '',
    'hello',
    'TypeError: x is not a function',
    'const userNotFound = await find(user);',
    'Tenant "a" is not ready: see the log.',
  ])
    it(`gives nothing for ${JSON.stringify(text)}`, () => {
      const { candidates, saw } = ask(text);
      assert.deepEqual([candidates, saw.notes], [[], []]);
    });
});
