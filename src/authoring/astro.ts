/** Astro's program, to be run with `process.execPath`: `PATH` may have neither. */
export const ASTRO = 'node_modules/astro/bin/astro.mjs';
