/**
 * The operation that a message is about: `Failed to delete the trust agency.` is `delete` on `trust
 * agency`. A rough reading of English error sentences, used only to relate codes.
 */

export interface Operation {
  readonly verb: Verb;
  /** Lower case, without article, singular where that is easy to tell. */
  readonly object: string;
}

type Verb = keyof typeof VERB_TEXT;

/** A verb as the reason that relates two codes: "Also <text>", "The opposite: <text>". */
export const VERB_TEXT = {
  create: 'creating',
  delete: 'deleting',
  update: 'updating',
  read: 'obtaining',
  verify: 'verifying',
  activate: 'activating',
  cancel: 'canceling',
  missing: 'not found',
  exists: 'already exists',
  limit: 'limit reached',
  invalid: 'invalid',
  expired: 'expired',
  enabled: 'enabled',
  disabled: 'disabled',
} as const;

const OPPOSITES: Readonly<Partial<Record<Verb, Verb>>> = {
  create: 'delete',
  delete: 'create',
  activate: 'cancel',
  cancel: 'activate',
  missing: 'exists',
  exists: 'missing',
  enabled: 'disabled',
  disabled: 'enabled',
};

/** Stems of the words by which messages name an operation. */
const STEMS: readonly (readonly [RegExp, Verb])[] = [
  [/^(creat|register|registration|add$)/, 'create'],
  [/^(delet|deregister|remov)/, 'delete'],
  [/^(updat|modif|chang|reset)/, 'update'],
  [/^(obtain|get$|getting|quer|list$|find|search)/, 'read'],
  [/^(verif|pars|decod)/, 'verify'],
  [/^activat/, 'activate'],
  [/^cancel/, 'cancel'],
];

/** Each rule reads one way of saying it; the first that fits wins. */
const RULES: readonly ((text: string) => Operation | null)[] = [
  (text) => verbPhrase(/^failed to (\w+) (.+?)(?: because .*)?$/.exec(text)),
  (text) => verbPhrase(/^an error occurred when (\w+) (.+)$/.exec(text)),
  (text) => {
    const match = /^(.+?) (\w+) (?:failed|error)$/.exec(text);
    return match ? verbPhrase([text, match[2]!, match[1]!]) : null;
  },
  (text) => state(/^(.+?) (?:is )?(?:not found|does not exist|not registered)\b/, text, 'missing'),
  (text) => state(/^no (.+?) registered$/, text, 'missing'),
  (text) => state(/^(.+?)(?: with the same name)? already exists$/, text, 'exists'),
  (text) => state(/^duplicate (.+)$/, text, 'exists'),
  (text) => state(/^the maximum number of allowed (.+) has been reached$/, text, 'limit'),
  (text) => state(/^(?:invalid|incorrect) (.+)$/, text, 'invalid'),
  (text) => state(/^(.+) (?:has )?expired$/, text, 'expired'),
  (text) => state(/^(.+) enabled$/, text, 'enabled'),
  (text) => state(/^(.+) disabled$/, text, 'disabled'),
];

/** The operation of a message template; null if no rule fits. */
export function operationOf(message: string): Operation | null {
  const text = message
    .toLowerCase()
    .replace(/\{\w+\}/g, '')
    .replace(/[:.]\s*$/g, '')
    .replace(/\. .*$/, '')
    .replace(/[:.]\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const rule of RULES) {
    const operation = rule(text);
    if (operation) return operation;
  }
  return null;
}

/** The verb that undoes or contradicts another, if there is one. */
export function oppositeOf(verb: Verb): Verb | null {
  return OPPOSITES[verb] ?? null;
}

function verbPhrase(match: ArrayLike<string> | null): Operation | null {
  if (!match) return null;
  const verb = STEMS.find(([stem]) => stem.test(match[1]!))?.[1];
  return verb ? { verb, object: objectOf(match[2]!) } : null;
}

function state(pattern: RegExp, text: string, verb: Verb): Operation | null {
  const match = pattern.exec(text);
  return match ? { verb, object: objectOf(match[1]!) } : null;
}

function objectOf(words: string): string {
  return words
    .replace(/^(?:an?|the|another) /, '')
    .replace(/(\w{3,})s$/, (whole, stem: string) => (/[su]$/.test(stem) ? whole : stem))
    .trim();
}
