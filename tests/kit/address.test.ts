// Whose settings an address holds, on a page with two widgets. Writing needs a browser: tests/e2e.
import { afterEach, expect, test, vi } from 'vitest';
import { readAddress } from '../../src/components/kit/address.ts';
import type { AnyWidget } from '../../src/components/kit/define.ts';
import { example } from './example.ts';

const other: AnyWidget = { ...example, id: 'other' };

/** A page with the example first, another widget after it, and a section that is neither. */
function at(search: string, hash = ''): void {
  const widget = (id: string) => ({
    id,
    closest() {
      return this;
    },
  });
  const elements = { example: widget('example'), other: widget('other') };
  const all = new Map<string, object>(Object.entries(elements));
  all.set('check', { id: 'check', closest: () => null });
  vi.stubGlobal('location', { search, hash });
  vi.stubGlobal('document', {
    getElementById: (id: string) => all.get(id) ?? null,
    querySelector: () => elements.example,
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const given = (widget: AnyWidget) => readAddress(widget).given;
const complaints = (widget: AnyWidget) => readAddress(widget).complaints;

test('a query is for the widget its hash names', () => {
  at('?size=20', '#other');
  expect([given(example), given(other)]).toEqual([{}, { size: 20 }]);
});

test('without a hash, or with one that names no widget, it is for the first of the page', () => {
  for (const hash of ['', '#check', '#nowhere', '#%', '#%E0%A4%A']) {
    at('?size=20', hash);
    expect([given(example), given(other)]).toEqual([{ size: 20 }, {}]);
  }
});

test('without a query there is nothing to read or to complain of', () => {
  at('', '#example');
  expect(readAddress(example)).toEqual({ given: {}, complaints: [] });
});

test('a stranger’s name is complained of only in a link of our own, marks of networks and of our search never', () => {
  at('?q=lever&size=20');
  expect(complaints(example)).toEqual([]);
  at('?sise=20', '#example');
  expect(complaints(example)).toEqual(['This widget has no setting “sise”.']);
  at('?utm_source=a&fbclid=b&gclid=c&ref=d&highlight=e&size=20', '#example');
  expect(complaints(example)).toEqual([]);
});

test('a value that cannot be is complained of in either', () => {
  at('?size=lots');
  expect(complaints(example)).toHaveLength(1);
});
