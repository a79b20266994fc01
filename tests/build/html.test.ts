import { expect, test } from 'vitest';
import { decoded, tags } from '../../src/build/html.ts';

const names = (html: string): string[] => [...tags(html)].map(({ name }) => name);

test('tags come in order, and neither comments nor closing tags are among them', () => {
  expect(names('<!doctype html><!-- <b> --><p>1 < 2<br/><I>x</I></p>')).toEqual(['p', 'br', 'i']);
});

test('markup inside a script, a style or a title is text', () => {
  const html = '<title>a <b></title><script>if (a<b) "<i>"</script ><style>/*<u>*/</style><p>';
  expect(names(html)).toEqual(['title', 'script', 'style', 'p']);
  expect([...tags(html)][1]?.text).toBe('if (a<b) "<i>"');
});

test('attributes are read in all four spellings, resolved, and the first of two wins', () => {
  const [tag] = tags(`<a HREF="/a?b=1&amp;c=2" title='"x>y"' id=z hidden id="other">`);
  expect(Object.fromEntries(tag?.attributes ?? [])).toEqual({
    href: '/a?b=1&c=2',
    title: '"x>y"',
    id: 'z',
    hidden: '',
  });
});

test('character references are resolved and unknown ones left', () => {
  expect(decoded('&quot;&#39;&#x3C;&amp;lt;&nope;')).toBe(`"'<&lt;&nope;`);
});
