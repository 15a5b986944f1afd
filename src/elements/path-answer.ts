/** What an address that led nowhere stands for. */
import type { Answer } from '../resolve/types.ts';
import { codesInPath } from './path-text.ts';

type Page = { readonly label: string; readonly path: string };

export type PathAnswer =
  /** The page of the code that it names in another spelling. */
  | { readonly kind: 'code'; readonly path: string }
  | { readonly kind: 'foreign'; readonly prefix: string }
  /** An unknown code, or several: what to say, and pages to choose from. */
  | { readonly kind: 'offer'; readonly text: string; readonly pages: readonly Page[] };

/** Null where it names no code. Asks for each text that may be one, the longest first. */
export async function answerForPath(
  pathname: string,
  root: string,
  ask: (text: string) => Promise<Answer>,
): Promise<PathAnswer | null> {
  const answers: (PathAnswer | null)[] = [];
  for (const text of codesInPath(pathname, root)) answers.push(answerFor(await ask(text)));
  const of = (kind: PathAnswer['kind']) => answers.find((answer) => answer?.kind === kind);
  // What the last segment says by itself counts where nothing leads to a page.
  return of('code') ?? answers.at(-1) ?? of('offer') ?? null;
}

function answerFor({ candidates, saw }: Answer): PathAnswer | null {
  const note = (kind: string) => saw.notes.find((own) => own.kind === kind);
  const [foreign, unknown] = [note('foreign-code'), note('unknown-code')];
  if (unknown) return { kind: 'offer', text: unknown.text, pages: unknown.pages ?? [] };
  const named = candidates.filter(({ via }) => via === 'code');
  const [first] = named;
  if (first && named.every(({ path }) => path === first.path))
    return { kind: 'code', path: first.path };
  if (foreign?.prefix) return { kind: 'foreign', prefix: foreign.prefix };
  const several = saw.notes.find(({ pages }) => pages);
  return several ? { kind: 'offer', text: several.text, pages: several.pages! } : null;
}
