/** The interpreters and compilers of this machine. */
import { spawnSync } from 'node:child_process';

type Tool = 'python3' | 'javac' | 'go';

/** Whether a tool is there and works; a wrapper without its program does not. */
export function works(tool: Tool): boolean {
  const { status, stdout } = spawnSync(tool, [tool === 'go' ? 'version' : '--version'], {
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  return status === 0 && (tool !== 'go' || isRecentGo(stdout));
}

/** The sample needs Go 1.21, and the guide says so. */
export function isRecentGo(version: string): boolean {
  const [, major, minor] = /\bgo(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) > 1 || (major === '1' && Number(minor) >= 21);
}
