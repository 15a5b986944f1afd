/** What servers of ours answer where an address cannot be decoded. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../../../bench/serve.ts';
import { wellFormed } from '../../../src/site/well-formed.ts';
import { startPreview } from '../../support/preview.ts';

const root = mkdtempSync(join(tmpdir(), 'malformed-'));
after(() => rmSync(root, { recursive: true }));
writeFileSync(join(root, 'index.html'), 'home');
writeFileSync(join(root, '404.html'), 'not there');

/** Status and body for a path that is sent as it is. */
function answer(url: string, path: string): Promise<[number, string]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, async (response) => {
      let body = '';
      for await (const chunk of response.setEncoding('utf8')) body += chunk as string;
      resolve([response.statusCode!, body]);
    }).on('error', reject);
  });
}

test('an address stays as it is, unless no file can have its path', () => {
  for (const url of ['/', '/codes/%C3%A9/', '/codes/?q=%E0%A4%A', '/?q=a%2fb'])
    assert.equal(wellFormed({ url }), url);
  assert.equal(wellFormed({ url: '/codes/%E0%A4%A?q=%' }), '/codes/%25E0%25A4%25A');
  assert.equal(wellFormed({ url: '/codes%2FIIC.1205' }), '/codes%252FIIC.1205');
  assert.equal(wellFormed({}), '');
});

const MALFORMED = ['/codes/%E0%A4%A', '/%', '/%zz?q=%', '/..%2f..%2fetc%'];

async function holds(url: string, more: string): Promise<void> {
  for (const path of [...MALFORMED, more])
    assert.deepEqual(await answer(url, path), [404, 'not there'], path);
  for (const path of ['/', '/?q=%E0%A4%A'])
    assert.deepEqual(await answer(url, path), [200, 'home'], path);
}

test('the preview answers a malformed address with the page for what is not there', async () => {
  const { preview, url } = await startPreview(root);
  try {
    await holds(url, '/codes%2FIIC.1205');
  } finally {
    preview.kill();
  }
});

test('so does the server that measurements use', async () => {
  const { server, url } = await serve(root);
  try {
    await holds(url, 'http://[/%');
  } finally {
    server.close();
  }
});
