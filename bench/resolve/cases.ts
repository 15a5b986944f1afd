/** All tallies of a catalog's own errors and of everything else that may be pasted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/types.ts';
import { rowsOf } from '../../tests/support/cases.ts';
import { clientCases, cutCases, surroundedCases } from '../../tests/support/client-cases.ts';
import { codesWithStatus, spelledCodes } from '../../tests/support/code-cases.ts';
import { foreignTexts } from '../../tests/support/foreign.ts';
import { descriptionCases, messageCases } from '../../tests/support/message-cases.ts';
import { contradictions, pairCases } from '../../tests/support/pair-cases.ts';
import { type Answerer, type Tally, tally } from './measure.ts';
import {
  foreignText,
  gatewayCodes,
  lostByTerraform,
  naturalWords,
  unknownCodes,
} from './special.ts';

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures/resolve');

/** Every kind, in the order of the report. */
export function allTallies(catalog: Catalog, answer: Answerer): Tally[] {
  const rows = rowsOf(catalog);
  const foreign = foreignTexts(fixture('foreign.txt'), 3);
  return [
    ...tally(spelledCodes(catalog), answer),
    ...tally(codesWithStatus(rows), answer),
    ...tally(clientCases(rows), answer),
    ...tally(surroundedCases(rows), answer),
    ...tally(cutCases(rows, 6), answer),
    lostByTerraform(catalog, answer),
    ...tally(contradictions(rows), answer),
    unknownCodes(catalog, answer),
    gatewayCodes(answer),
    ...tally(messageCases(rows, 4), answer),
    ...tally(descriptionCases(rows), answer),
    ...tally(pairCases(rows), answer),
    naturalWords('words, development set', fixture('natural-a.yaml'), answer),
    naturalWords('words, second development set', fixture('natural-c.yaml'), answer),
    // Only for measuring: its misses are not shown, or it would not stay held out.
    { ...naturalWords('words, held-out set', fixture('natural-b.yaml'), answer), misses: [] },
    foreignText('foreign text', foreign, answer, ({ candidates }) => candidates.length > 0),
    foreignText('foreign text, words aside', foreign, answer, ({ candidates }) =>
      candidates.some(({ via }) => via !== 'words'),
    ),
  ];
}

function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}
