/** The commands of the project, run on copies of the content. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of the content in a new folder under `root`. */
export function copyOfContent(root: string): string {
  const dir = join(mkdtempSync(join(root, 'case-')), 'content');
  cpSync('content', dir, { recursive: true });
  return dir;
}

/** Runs `src/authoring/<command>.ts` on a content folder. */
export function run(command: string, dir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/authoring/${command}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dir } },
  );
  return { status, stdout, stderr };
}
