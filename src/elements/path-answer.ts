/** What an address that led nowhere may mean. */
import { statusAnchor } from '../catalog/anchor.ts';
import type { Answer, Note } from '../resolve/types.ts';
import { codesInPath, statusInPath } from './path-text.ts';

type PathAnswer =
  /** The page of the code that it names in another spelling, and the row that it chooses there. */
  | { readonly kind: 'code'; readonly path: string; readonly anchor?: string }
  | { readonly kind: 'foreign'; readonly prefix: string }
  /** An unknown code, or several: what to say, with pages to choose from. */
  | { readonly kind: 'offer'; readonly note: Note };

type Ask = (text: string) => Promise<Answer>;

/**
 * Null if the address names no code. Texts with letters are asked about before bare numbers, which
 * may be a status; the first known code wins, then the first text with any answer, then a bare
 * foreign prefix.
 */
export async function answerForPath(
  pathname: string,
  root: string,
  ask: Ask,
): Promise<PathAnswer | null> {
  const texts = codesInPath(pathname, root);
  const inOrder = [...texts.filter((text) => !isNumber(text)), ...texts.filter(isNumber)];
  const answers: { text: string; answer: PathAnswer | null }[] = [];
  for (const text of inOrder) answers.push({ text, answer: answerFor(await ask(text)) });
  const code = answers.find(({ answer }) => answer?.kind === 'code');
  if (code) return rowOf(code.text, statusInPath(pathname), ask, code.answer!);
  const said = answers.find(({ answer }) => answer);
  return said?.answer ?? foreignIn(texts, ask);
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** Adds the row that a status in the address selects, or the status itself where several rows have it. */
async function rowOf(
  text: string,
  status: string | null,
  ask: Ask,
  code: PathAnswer,
): Promise<PathAnswer> {
  if (code.kind !== 'code' || !status || text === status) return code;
  const { candidates } = await ask(`${text} HTTP ${status}`);
  const rows = candidates.filter(
    ({ path, status: own }) => path === code.path && String(own) === status,
  );
  if (!rows.length) return code;
  return { ...code, anchor: rows.length > 1 ? statusAnchor(Number(status)) : rows[0]!.anchor };
}

/** A bare prefix of another service, in any case. The resolver knows it only before a number. */
async function foreignIn(texts: readonly string[], ask: Ask): Promise<PathAnswer | null> {
  for (const text of texts) {
    const answer = /^[a-z]+$/i.test(text) ? answerFor(await ask(`${text}.0`)) : null;
    if (answer?.kind === 'foreign') return answer;
  }
  return null;
}

function answerFor({ candidates, saw }: Answer): PathAnswer | null {
  const unknown = saw.notes.find(({ kind }) => kind === 'unknown-code');
  if (unknown) return { kind: 'offer', note: unknown };
  const named = candidates.filter(({ via }) => via === 'code');
  const [first] = named;
  if (first && named.every(({ path }) => path === first.path))
    return { kind: 'code', path: first.path };
  const foreign = saw.notes.find(({ prefix }) => prefix);
  if (foreign) return { kind: 'foreign', prefix: foreign.prefix! };
  const several = saw.notes.find(({ pages }) => pages);
  return several ? { kind: 'offer', note: several } : null;
}
