/**
 * `npm run preview`: serves the built site. Astro's preview goes to the background when it thinks
 * that a program called it; people and tests both want it in the foreground.
 */
import { spawn } from 'node:child_process';
import { flagsOf, misuse } from './arguments.ts';

const USAGE = 'Usage: npm run preview [-- --port <number>] [--host <address>]';
const flags = flagsOf(USAGE, { port: { type: 'string' }, host: { type: 'string' } });
const { port } = flags;
if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65_536))
  process.exit(misuse(USAGE, `--port ${port} is no port; expected a number from 1 to 65535.`));

const server = spawn('astro', ['preview', '--ignore-lock', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => process.exit(code ?? 0));
