/** How the preview ends. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startPreview } from '../../support/preview.ts';

const root = mkdtempSync(join(tmpdir(), 'preview-'));
after(() => rmSync(root, { recursive: true }));

test('a preview that is told to end ends well', async () => {
  const { preview } = await startPreview(root);
  const ended = once(preview, 'exit');
  preview.kill('SIGINT');
  assert.deepEqual(await ended, [0, null]);
});

test(
  'a preview whose server is ended by somebody else has failed',
  { skip: process.platform !== 'linux' && 'Only Linux tells what a process has started.' },
  async () => {
    const { preview } = await startPreview(root);
    const ended = once(preview, 'exit');
    const server = readFileSync(`/proc/${preview.pid}/task/${preview.pid}/children`, 'utf8');
    process.kill(Number(server), 'SIGKILL');
    assert.deepEqual(await ended, [1, null]);
  },
);
