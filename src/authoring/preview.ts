/**
 * `npm run preview`: serves the built site. Astro's preview goes to the background when it thinks
 * that a program called it; people and tests both want it in the foreground.
 */
import { readArguments } from './arguments.ts';
import { startAstro } from './astro.ts';
import { deployment } from './deployment.ts';

const USAGE = `Usage: npm run preview [-- options]
  --port <number>           4321 where left out; the next free one where it is taken
  --host <address>          address to listen on, 0.0.0.0 for all; only this machine where left out
  --allowed-hosts <names>   names that the site may be asked for under, with commas between
  --open                    opens it in a browser`;

const { values } = readArguments(USAGE, {
  port: { type: 'string', takes: ['a number from 0 to 65535', isPort] },
  host: { type: 'string' },
  'allowed-hosts': { type: 'string' },
  open: { type: 'boolean' },
});
const options = Object.entries(values).map(([name, value]) =>
  value === true ? `--${name}` : `--${name}=${value}`,
);
deployment();

const server = startAstro(['preview', '--ignore-lock', ...options], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0' },
});
const { code, signal, stopped } = await server.ended;
if (signal && !stopped) console.error(`The server was ended by ${signal}.`);
process.exitCode = code ?? (stopped ? 0 : 1);

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}
