import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DARK, LIGHT } from '../../../src/formats/colours.ts';

test('pictures and icons have the colours of the style sheet', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const tokens = new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(([, name, light, dark]) => [
      name!,
      { light, dark },
    ]),
  );
  const tokenOf = (name: string) =>
    tokens.get(name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`));
  for (const [name, colour] of Object.entries(LIGHT)) {
    assert.equal(tokenOf(name)?.light, colour, `${name}, light`);
  }
  for (const [name, colour] of Object.entries(DARK)) {
    assert.equal(tokenOf(name)?.dark, colour, `${name}, dark`);
  }
});
