/** What a placeholder stands for, where the message itself leaves no doubt. */
import { parseTemplate } from './template.ts';

interface PlaceholderKind {
  readonly name: string;
  /** Completes "`{0}` is …": `the account`, `the role ID`. */
  readonly kind: string;
}

/** Nouns that a placeholder directly behind them identifies. */
const NOUNS = 'account|action|device|group|header|policy|role|user';

/**
 * Ways in which the words before a placeholder name its value; each captures the name. What follows
 * a colon and a space (`Bad Request: {0}.`) has no rule: it may be anything.
 */
const RULES: readonly RegExp[] = [
  /^(\w+) not found: $/,
  /\b(\w+) whose ID is $/i,
  /\b(\w+ ID) $/i,
  /(?:^|[:,] ?|\bThe )([A-Za-z][A-Za-z ]*):$/,
  new RegExp(`\\b(${NOUNS}) \\[$`, 'i'),
  new RegExp(`\\b(?:no permission for |for )?((?:HTTP request |MFA )?(?:${NOUNS})) $`, 'i'),
];

/** The placeholders of a template that a rule names, in order; the others are left out. */
export function placeholderKinds(template: string): PlaceholderKind[] {
  const kinds: PlaceholderKind[] = [];
  let before = '';
  for (const part of parseTemplate(template)) {
    if (part.kind === 'text') {
      before = part.text;
      continue;
    }
    const named = RULES.map((rule) => rule.exec(before)?.[1]).find(Boolean);
    const id = before.endsWith(' whose ID is ') ? ' ID' : '';
    if (named) kinds.push({ name: part.name, kind: `the ${readable(named)}${id}` });
    before = '';
  }
  return kinds;
}

/** `permissionSet` → `permission set`; abbreviations keep their capitals. */
function readable(name: string): string {
  return name
    .replace(/^The /i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
