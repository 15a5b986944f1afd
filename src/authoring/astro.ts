/** The program of Astro, which the Node that runs a command runs too: `PATH` may have neither. */
export const ASTRO = 'node_modules/astro/bin/astro.mjs';
