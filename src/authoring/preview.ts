/**
 * `npm run preview`: serves the built site. Astro's preview goes to the background when it thinks
 * that a program called it; people and tests both want it in the foreground.
 */
import { spawn } from 'node:child_process';

const server = spawn('astro', ['preview', '--ignore-lock', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => process.exit(code ?? 0));
