import { expect, test } from 'vitest';
import { faults, whole } from './site.ts';

const levels = (page: (typeof whole)[number]): number[] =>
  page.tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));

test('every page has one first heading', () => {
  expect(
    faults(whole, (page) => {
      const first = levels(page).filter((level) => level === 1).length;
      return first === 1 ? undefined : `has ${first} h1`;
    }),
  ).toEqual([]);
});

test('no heading skips a level', () => {
  expect(
    faults(whole, (page) => {
      const steps = levels(page);
      const skip = steps.findIndex((level, i) => level > (steps[i - 1] ?? 0) + 1);
      return skip === -1 ? undefined : `goes from h${steps[skip - 1] ?? 0} to h${steps[skip]}`;
    }),
  ).toEqual([]);
});

test('every page has one main, which the skip link leads to', () => {
  expect(
    faults(whole, (page) => {
      const mains = page.tags.filter(({ name }) => name === 'main');
      const skips = page.tags.find(({ name }) => name === 'a');
      const target = `#${mains[0]?.attributes.get('id') ?? ''}`;
      if (mains.length !== 1) return `has ${mains.length} main`;
      return skips?.attributes.get('href') === target ? undefined : 'begins without a skip link';
    }),
  ).toEqual([]);
});

test('no id stands twice on a page, also inside its drawings', () => {
  expect(
    faults(whole, (page) => {
      const ids = page.tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
      const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
      return twice.size === 0 ? undefined : `has ${[...twice].join(', ')} more than once`;
    }),
  ).toEqual([]);
});
