/** This site's reading of a row in words: who acts, and whether to send the request again. */
import type { Action, Retry } from './types.ts';

/** The section of a category's guide that helps most with an action, by its heading. */
export const GUIDE_SECTION: Readonly<Record<Action, string>> = {
  'fix-request': 'Narrowing it down',
  'fix-permission': 'What needs an administrator',
  'fix-state': 'Order of checks',
  retry: 'Narrowing it down',
  'contact-support': 'Before you contact support',
};

interface ActionText {
  /** Short name, for lists and headings. */
  readonly title: string;
  /** Who has to act, completes "Who acts: …". */
  readonly who: string;
  /** What that means, in two sentences. */
  readonly summary: string;
}

export const ACTION_TEXT: Readonly<Record<Action, ActionText>> = {
  'fix-request': {
    title: 'Fix the request',
    who: 'The caller',
    summary: 'Something in the request is wrong. Whoever sends it can correct it.',
  },
  'fix-permission': {
    title: 'Get permission',
    who: 'An administrator',
    summary:
      'A permission is missing. An administrator has to grant it, or another identity has to ask.',
  },
  'fix-state': {
    title: 'Check what exists',
    who: 'The caller or an administrator',
    summary:
      'The current state blocks the request: something exists already, is missing, is disabled or frozen, is in use or has run out. Look at that first.',
  },
  retry: {
    title: 'Try again later',
    who: 'The caller, after a wait',
    summary: 'The documentation says to try again. The same request may succeed later.',
  },
  'contact-support': {
    title: 'Contact support',
    who: 'The provider',
    summary:
      'The row sends callers to technical support, or reads like a fault inside the service. If its solution names a check, do that first.',
  },
};

export const RETRY_TEXT: Readonly<Record<Retry, { short: string; long: string }>> = {
  no: { short: 'No', long: 'No. Sending the same request again does not help.' },
  'after-fix': { short: 'After the fix', long: 'Only once the cause is corrected.' },
  later: { short: 'Later', long: 'Yes, unchanged, after a wait.' },
};

/** Who acts, and how, within a line of text: `the caller (fix the request)`. */
export function whoActs(action: Action): string {
  const { who, title } = ACTION_TEXT[action];
  return `${who.toLowerCase()} (${title.toLowerCase()})`;
}
