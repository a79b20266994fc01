import { expect, test } from 'vitest';
import { inlineHashes } from '../../src/build/csp.ts';
import { addressOf, faults, home, pages, type Page } from './site.ts';

function policyOf(page: Page): string | undefined {
  const first = page.tags.filter(({ name }) => name === 'meta')[1];
  return first?.attributes.get('http-equiv') === 'content-security-policy'
    ? first.attributes.get('content')
    : undefined;
}

test('every page states its policy right after its charset', () => {
  expect(faults(pages, (page) => (policyOf(page) ? undefined : 'has none there'))).toEqual([]);
});

test('every inline script and style is named by its hash', () => {
  expect(
    faults(pages, (page) => {
      const { scripts, styles } = inlineHashes(page.html);
      const unnamed = [...scripts, ...styles].filter((hash) => !policyOf(page)?.includes(hash));
      return unnamed.length === 0 ? undefined : `does not name ${unnamed.join(', ')}`;
    }),
  ).toEqual([]);
});

test('no page handles an event in an attribute or a script address, which its policy forbids', () => {
  expect(
    faults(pages, (page) => {
      const attributes = page.tags.flatMap((tag) => [...tag.attributes]);
      const bad = attributes.find(
        ([key, value]) => key.startsWith('on') || /^javascript:/i.test(value),
      );
      return bad && `has ${bad.join('=')}`;
    }),
  ).toEqual([]);
});

test('no page loads anything from another site', () => {
  const loading = new Set(['src', 'srcset', 'poster', 'data', 'component-url', 'renderer-url']);
  const loadingLinks =
    /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;
  expect(
    faults(pages, (page) => {
      const loaded = page.tags.flatMap(({ name, attributes }) => {
        const own = [...attributes].filter(([key]) => loading.has(key)).map(([, value]) => value);
        const link = name === 'link' && loadingLinks.test(attributes.get('rel') ?? '');
        return link ? [...own, attributes.get('href') ?? ''] : own;
      });
      const foreign = loaded
        .map((address) => new URL(address, addressOf(page)))
        .find(({ protocol, origin }) => protocol !== 'data:' && origin !== new URL(home).origin);
      return foreign && `loads ${foreign.href}`;
    }),
  ).toEqual([]);
});
