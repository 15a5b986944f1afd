import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/resolve/resolve.ts';
import { INDEX } from './catalog.ts';

const MESSAGE = 'Bad Request: a "b", {c}: d.';
const json = JSON.stringify({ error_code: 'ABC.100', error_msg: MESSAGE, status: 404 });
const SHAPES: Readonly<Record<string, string>> = {
  'a JSON body': json,
  'JSON in JSON in JSON': JSON.stringify({ a: JSON.stringify({ b: json }) }),
  'quoted JSON': json.replace(/^/gm, '> '),
  'JSON in HTML': json.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'percent-encoded JSON': encodeURIComponent(json),
  'JSON with typographic quotes':
    '{“error_code”:“ABC.100”,“error_msg”:“Bad Request: a "b", {c}: d.”,“status”:404}',
  'a Java exception': `E {\n    httpStatusCode: 404\n    errorCode: ABC.100\n    errorMsg: ${MESSAGE}\n    requestId: 5f\n}`,
  'a Python exception': `E - {status_code:404,request_id:5f,error_code:ABC.100,error_msg:${MESSAGE},encoded_authorization_message:None }`,
  'a Node object': `{ httpStatusCode: 404, errorMsg: '${MESSAGE}', errorCode: 'ABC.100' }`,
  'a log line with colours': `\u001b[31mERROR\u001b[0m status=404 error_code=ABC.100 error_msg="${MESSAGE.replaceAll('"', '\\"')}" x=1`,
  'a Terraform box': `│ Resource not found: [GET https://x/y], request_id: 5f, error message: ${json}\n│\n`,
};

describe('clients', () => {
  for (const [name, text] of Object.entries(SHAPES))
    it(`reads code, status and message out of ${name}`, () => {
      const [row] = resolve(text, INDEX).candidates;
      assert.deepEqual([row?.code, row?.status, row?.message], ['ABC.100', 404, MESSAGE]);
    });

  it('reads an address with a code or a message encoded in it', () => {
    for (const text of ['https://x/cb?error_code=ABC%2E1205', '#Data%20modification%20failed'])
      assert.match(resolve(text, INDEX).candidates[0]?.code ?? '', /^ABC\.(?:1205|1007)$/);
  });

  it('takes a message for another error than the code below it, which has its own', () => {
    const text = 'Invalid token.\nABC.1205: The permission set does not exist.';
    const { candidates, saw } = resolve(text, INDEX);
    assert.equal(candidates[0]?.code, 'ABC.1205');
    assert.ok(candidates.some(({ code }) => code === 'ABC.1409'));
    assert.ok(saw.notes.every(({ kind }) => kind !== 'contradiction'));
  });

  it('reads JSON that breaks off', () => {
    const [row] = resolve('HTTP 404 {"error_code":"ABC.100","error_m\n...', INDEX).candidates;
    assert.deepEqual([row?.code, row?.status], ['ABC.100', 404]);
  });
});
