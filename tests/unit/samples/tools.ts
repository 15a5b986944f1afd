/** The compilers of this machine. */
import { spawnSync } from 'node:child_process';

/** Whether a tool is there and works; a wrapper without its program does not. */
export function works(tool: 'python3' | 'javac' | 'gofmt'): boolean {
  const args = tool === 'gofmt' ? [] : ['--version'];
  return spawnSync(tool, args, { input: 'package sample\n' }).status === 0;
}
