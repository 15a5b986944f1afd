import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sampleReply } from '../../../src/formats/reply.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';

const catalog = await readCatalog('content');
const reply = (id: string): unknown => {
  const code = catalog.codes.find((candidate) => candidate.id === id)!;
  return JSON.parse(
    sampleReply(
      code.rows[0]!,
      catalog.infos.find(({ key }) => key === code.catalog)!,
    ),
  );
};

test('an API error is shown with its code, its message and a request id', () => {
  assert.deepEqual(reply('IIC.1205'), {
    error_code: 'IIC.1205',
    error_msg: 'The permission set does not exist.',
    request_id: '<request id>',
  });
});

test('a SCIM error is shown with the fields of the vendor’s page: no code, and the status as a number', () => {
  assert.deepEqual(reply('SCIM.404'), {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    detail: 'User [{0}] not found.',
    status: 404,
    timeStamp: '<time>',
  });
});

test('the guide shows a SCIM error with the fields of that reply, in their order', () => {
  const guide = readFileSync('content/guides/reading-an-error.mdx', 'utf8');
  const shown = /```json\n(\{\s+"schemas"[^`]+)```/.exec(guide)![1]!;
  assert.deepEqual(Object.keys(JSON.parse(shown)), Object.keys(reply('SCIM.404') as object));
});

test('a message that looks like a field of the shape is left alone', () => {
  const row = { ...catalog.codes[0]!.rows[0]!, message: 'Bad {status}: {code}' };
  assert.match(sampleReply(row, catalog.infos[0]!), /Bad \{status\}: \{code\}/);
});

test('a status that the vendor does not give is not made up', () => {
  const [row] = catalog.codes[0]!.rows;
  const info = { ...catalog.infos[0]!, reply: { status: '{status}', text: 'HTTP {status}' } };
  assert.deepEqual(JSON.parse(sampleReply({ ...row!, status: 0 }, info)), {
    status: '<status>',
    text: 'HTTP <status>',
  });
});
