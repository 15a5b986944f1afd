/** Two builds of the same content are the same, byte for byte. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** Relative path → checksum of every file of a folder. */
function sums(dir: string): Record<string, string> {
  const files = globSync('**/*', { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  );
}

test('clock, time zone, language and the order of files leave no trace in the build', () => {
  const work = mkdtempSync(join(tmpdir(), 'deterministic-'));
  try {
    // Copied last to first: folders list files in the order in which they came on many file systems.
    const content = join(work, 'content');
    for (const file of globSync('content/**/*.*').sort().reverse()) {
      mkdirSync(dirname(join(work, file)), { recursive: true });
      cpSync(file, join(work, file));
    }
    const clock = new URL('../support/other-clock.mjs', import.meta.url).href;
    const { status, stderr } = spawnSync('node', ['src/authoring/build.ts', '--silent'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: join(work, 'dist'),
        TZ: 'Pacific/Apia',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import=${clock}`,
      },
    });
    assert.equal(status, 0, stderr);
    assert.deepEqual(sums(join(work, 'dist')), sums('dist'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
