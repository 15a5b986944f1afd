import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../../src/import/read/headings.ts';

const SPELLINGS = {
  status: [
    'Status Code',
    'status-code',
    'StatusCode',
    'HTTP-Statuscode',
    'HTTP状态码',
    'Code d’état',
  ],
  code: [
    'Error Code',
    'error_code',
    'errorCode',
    'ＥＲＲＯＲ　ＣＯＤＥ',
    'Code d’erreur',
    'Code (string)',
  ],
  message: ['Error Msg', 'error_msg', 'Message d’erreur'],
};

for (const [kind, headings] of Object.entries(SPELLINGS)) {
  test(`a column of kind ${kind} is known however its heading is spelled`, () => {
    for (const heading of headings) assert.equal(kindOf(heading), kind, heading);
  });
}

test('a heading that only begins like a known one is not taken for it', () => {
  assert.equal(kindOf('Error code of the cause'), null);
});
