/** The HTTP status beside a reply, as programs print it, and numbers that are none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/resolve/resolve.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { prepare } from '../../../src/resolve/index/prepare.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { INDEX } from './catalog.ts';

const REAL_INDEX = prepare(buildIndex(await readCatalog('content')));

const BODY = '{"error_code":"ABC.100","error_msg":"Bad Request: x."}';

/** Lines with a status of 404, and `%` where the reply stands. */
const STATUSES = [
  '404 Client Error: Not Found for url: https://x/y\n%',
  '404 Client Error:  for url: https://x/y\n%',
  'urllib.error.HTTPError: HTTP Error 404: Not Found\n%',
  'ERROR 404: Not Found.\n%',
  'HTTPError: Response code 404 (Not Found) %',
  'HttpClientErrorException$NotFound: 404 Not Found: "%"',
  'HttpClientErrorException$NotFound: 404 : "%"',
  'HttpClientErrorException: 404 : [%]',
  'Response status code does not indicate success: 404 (Not Found). %',
  'The remote server returned an error: (404) Not Found. %',
  'unexpected response: 404: %',
  'Client error: `GET https://x/y` resulted in a `404 Not Found` response:\n%',
  'GET https://x/y 404 (Not Found)\n%',
  'POST https://x/y -> 404 %',
  '<-- 404 https://x/y (112ms)\n%\n<-- END HTTP',
  'curl: (22) The requested URL returned error: 404\n%',
  'https://x/y 404 %',
  'we receive 404 with code %',
  '% 404',
  '%404',
  '<h1>404</h1><pre>%</pre>',
  'ABC.100/404',
  '404 | mailer | %',
  '| 2026-01-02 | 404 | mailer | % |',
];

const OTHERS = [
  'took 404 ms %',
  'main.py line 404: %',
  'port 404 %',
  'offset=404 limit=400 %',
  'pid 404: %',
  'worker 404 - %',
  'row 404 %',
  'job #404: %',
  'row 404 | mailer | %',
  '2026-03-03 02:14:15.404 %',
  '% (404 bytes)',
  'Content-Length: 404\n\n%',
];

describe('a status beside a reply', () => {
  for (const line of STATUSES)
    it(`is seen in ${JSON.stringify(line)}`, () => {
      const { candidates } = resolve(line.replace('%', BODY), INDEX);
      assert.deepEqual(
        candidates.map(({ code, status }) => [code, status]),
        [['ABC.100', 404]],
      );
    });

  for (const line of OTHERS)
    it(`is not seen in ${JSON.stringify(line)}`, () =>
      assert.deepEqual(resolve(line.replace('%', BODY), INDEX).saw.statuses, []));
});

describe('a status beside a code, in a few words', () => {
  for (const text of [
    'ABC.1210-409',
    'ABC.1210.409',
    'HTTP409 abc1210',
    'ABC.1210 http-409',
    'ABC.1210 (conflict)',
    'HttpStatusCode.Conflict ABC.1210',
  ])
    it(`is seen in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        resolve(text, INDEX).candidates.map(({ status }) => status),
        [409],
      ));

  it('is not seen where a message of the code has its phrase', () =>
    assert.deepEqual(resolve('ABC.100: Bad Request: B', INDEX).saw.statuses, []));

  it('ends no version and no list of codes', () => {
    assert.deepEqual(resolve('ABC.1210-17', INDEX).candidates, []);
    assert.deepEqual(resolve('IIC.400-404', REAL_INDEX).saw.statuses, []);
  });
});

describe('a status without a reply', () => {
  it('is not the message that its phrase is', () => {
    const real = resolve('HTTP/1.1 500 Internal Server Error', REAL_INDEX);
    assert.deepEqual([real.candidates, real.saw.notes[0]!.kind], [[], 'status-only']);
    assert.equal(resolve('HTTP 500: Internal server error.', REAL_INDEX).candidates.length, 3);
  });

  for (const text of [
    'HTTP/1.1 404 Not Found',
    'HTTP/2 404',
    'Request failed with status code 404',
    'requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://x/y',
    'Response status code does not indicate success: 404 (Not Found).',
  ])
    it(`is told what comes with it: ${JSON.stringify(text)}`, () => {
      const [note, ...more] = resolve(text, INDEX).saw.notes;
      assert.deepEqual([note?.kind, note?.status, more.length], ['status-only', 404, 0]);
    });

  it('is told nothing among others', () =>
    assert.deepEqual(resolve('HTTP/1.1 404 Not Found\n\nHTTP/1.1 500 Oops', INDEX).saw.notes, []));
});
