/**
 * The colours of styles/tokens.css for what no style sheet reaches: pictures, icons, and the browser
 * around a page.
 */

export const LIGHT = {
  paper: '#faf9f6',
  ink: '#1b1c20',
  soft: '#5a5d66',
  accent: '#0b6356',
  accentWash: '#e3f1ee',
  onAccent: '#ffffff',
  client: '#854700',
  clientWash: '#fcf1e0',
  server: '#a11d33',
  serverWash: '#fcebed',
} as const;

export const DARK = {
  paper: '#131519',
  accent: '#5fcbb7',
  onAccent: '#0d1513',
} as const;
