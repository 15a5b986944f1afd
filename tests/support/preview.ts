/** `npm run preview` of a folder, started as Node alone would start it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Serves a folder on a free port, with no program on the path, and tells where. */
export async function startPreview(
  folder: string,
): Promise<{ preview: ChildProcess; url: string }> {
  const preview = spawn(process.execPath, ['src/authoring/preview.ts', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PATH: '', OUT_DIR: folder, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  for await (const line of createInterface({ input: preview.stdout })) {
    const url = /http:\/\/localhost:\d+\//.exec(line)?.[0];
    if (url) return { preview, url };
  }
  throw new Error('It does not serve.');
}
