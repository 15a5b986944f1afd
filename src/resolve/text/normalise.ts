/**
 * Raw text → text to read: cleaned of what terminals and mail programs put around it. Every pattern here
 * is linear: no part of a text can be matched by two repetitions.
 */

const ANSI =
  /(?:\u001b|\u241b|\\u001b|\\x1b|\\033|\\e|\^\[)\[[0-9;?]{0,24}[A-Za-z]|\u001b\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)|\[\d{1,3}(?:;\d{1,3}){0,5}m/gi;
/** Joiners stay between letters of scripts that need them. */
const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|(?<![\u0600-\uffff])[\u200c\u200d]/g;
/** `> ` of mail and chat, `│ ` of Terraform's boxes, also repeated. */
const QUOTE = /^[ \t]*[>|│┃╷╵](?:[ \t]?[>|│┃╷╵])*[ \t]?/gm;

/** Takes off colours, invisible characters and quoting. */
export function clean(text: string): string {
  let result = text;
  if (/[\u001b\u241b[^\\]/.test(result)) result = result.replace(ANSI, '');
  if (/[^\0-\x7f]/.test(result)) result = result.replace(INVISIBLE, '');
  return /[>|│┃╷╵]/.test(result) ? result.replace(QUOTE, '') : result;
}
