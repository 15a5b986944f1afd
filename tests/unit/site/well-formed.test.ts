/** What servers of ours answer where an address cannot be decoded. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { serve } from '../../../bench/serve.ts';

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

const MALFORMED = ['/codes/%E0%A4%A', '/%', '/%zz?q=%', '/..%2f..%2fetc%'];

async function holds(url: string, more: string): Promise<void> {
  for (const path of [...MALFORMED, more])
    assert.deepEqual(await answer(url, path), [404, 'not there'], path);
  for (const path of ['/', '/?q=%E0%A4%A'])
    assert.deepEqual(await answer(url, path), [200, 'home'], path);
}

test('the preview answers a malformed address with the page for what is not there', async () => {
  const preview = spawn(process.execPath, ['src/authoring/preview.ts', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OUT_DIR: root, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  try {
    for await (const line of createInterface({ input: preview.stdout })) {
      const url = /http:\/\/localhost:\d+\//.exec(line)?.[0];
      if (url) return await holds(url, '/codes%2FIIC.1205');
    }
    assert.fail('It does not serve.');
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
