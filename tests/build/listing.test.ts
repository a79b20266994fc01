import { expect, test } from 'vitest';
import { letters, named, NAMES, OF_A_THEME, shown } from '../../src/build/listing.ts';
import { syntheticGlossary } from '../bench/scale/glossary.ts';
import { written } from '../written.ts';

const real = written();
const many = syntheticGlossary(500, real).terms;

test('the glossary as it is stands on one page, with every term under its theme', () => {
  expect(letters(named(real.terms)).size).toBe(0);
  const all = [...shown(real.terms).values()];
  expect(all.flatMap(({ first }) => first)).toHaveLength(real.terms.length);
  expect(all.every(({ more }) => more === 0)).toBe(true);
});

test('of many names each stands under its letter, once', () => {
  const names = named(many);
  expect(names.length).toBeGreaterThan(NAMES);
  const split = letters(names);
  expect([...split.values()].flat()).toHaveLength(names.length);
  for (const [letter, some] of split)
    for (const { name } of some) expect(name.toLowerCase().startsWith(letter), name).toBe(true);
  expect([...split.keys()]).toEqual([...split.keys()].toSorted());
});

test('what is no letter of the alphabet stands under 0-9, an accent under its letter', () => {
  const listed = ['éclat', '51 % attack', 'Σ'].map((name) => ({ slug: name, name }));
  expect([...letters(listed, 1)].map(([letter, [first]]) => [letter, first?.name])).toEqual([
    ['0-9', '51 % attack'],
    ['e', 'éclat'],
  ]);
});

test('of many terms the home page shows a dozen a theme, the basic ones first, and says how many more', () => {
  for (const [theme, { first, more }] of shown(many)) {
    const all = many.filter(({ category }) => category === theme);
    expect(first).toHaveLength(OF_A_THEME);
    expect(more).toBe(all.length - OF_A_THEME);
    expect(first.every(({ level }) => level === 'basic')).toBe(true);
  }
});
