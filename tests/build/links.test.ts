import { expect, test } from 'vitest';
import { deadLinks, writtenIn } from '../../src/build/links.ts';

const target = '<h2 id="mechanism">How</h2><h2 id="sources">From</h2>';
const files = ['index.html', 'definition/leverage/index.html', '_astro/a.js', 'figures/a.png'];

function dead(body: string, home = 'https://unwind.example/'): string[] {
  const pages = new Map([
    ['index.html', body],
    ['definition/leverage/index.html', target],
  ]);
  return deadLinks(pages, files, home);
}

test('relative, absolute and full addresses, pictures, scripts and anchors that exist are fine', () => {
  expect(
    dead(
      '<a href="definition/leverage/#mechanism"></a><a href="/definition/leverage/?leverage=20#sources">' +
        '<link rel="canonical" href="https://unwind.example/"><script src="/_astro/a.js"></script>' +
        '<img srcset="/figures/a.png 1x, figures/a.png 2x"><meta property="og:image" ' +
        'content="https://unwind.example/figures/a.png"><a href="#top" id="top">',
    ),
  ).toEqual([]);
});

test('what leaves the site is not ours to check', () => {
  const body = '<a href="https://example.org/x"></a><a href="mailto:a@example.org"></a>';
  expect(dead(body + '<img src="data:image/png;base64,AA==">')).toEqual([]);
});

test('a page that does not exist is named with the nearest that does', () => {
  expect(dead('<a href="/definition/leverige/">')).toEqual([
    'index.html links to "/definition/leverige/", but there is no such page or file; ' +
      'the nearest is "definition/leverage/index.html".',
  ]);
});

test('an anchor that does not exist is named with the nearest that does', () => {
  expect(dead('<a href="/definition/leverage/#mecanism">')).toEqual([
    'index.html links to "/definition/leverage/#mecanism", but that page has no such anchor; ' +
      'the nearest is "#mechanism".',
  ]);
});

test('an anchor like no other is only said to be missing', () => {
  expect(dead('<a href="/definition/leverage/#x">')).toEqual([
    'index.html links to "/definition/leverage/#x", but that page has no such anchor.',
  ]);
});

test('the same dead link on many pages is said once', () => {
  const link = '<a href="/favicon.ico">';
  const pages = new Map(['index.html', 'a/index.html', 'b/index.html'].map((path) => [path, link]));
  expect(deadLinks(pages, files, 'https://unwind.example/')).toEqual([
    'index.html and 2 more pages link to "/favicon.ico", but there is no such page or file.',
  ]);
});

test('a missing slash at the end is a fault, because hosts answer it with a detour', () => {
  expect(dead('<a href="/definition/leverage">')).toEqual([
    'index.html links to "/definition/leverage", but that page\'s address ends in a slash.',
  ]);
});

test('under a sub-path an address from the root is dead, and islands are addresses too', () => {
  const home = 'https://unwind.example/docs/';
  expect(dead('<a href="/docs/definition/leverage/">', home)).toEqual([]);
  expect(dead('<astro-island component-url="/_astro/a.js">', home)).toEqual([
    'index.html links to "/_astro/a.js", but the site begins at /docs/.',
  ]);
});

test('a dead link of a text is told with the line an author finds it at', () => {
  const text = '---\ntitle: A\n---\n\nSee [there](/nowhere/).\n';
  const source = writtenIn((path) => (path === 'src/content/terms/a.mdx' ? text : undefined));
  expect(source('definition/a/index.html', '/nowhere/')).toBe('src/content/terms/a.mdx:5');
  expect(source('definition/a/index.html', '/elsewhere/')).toBe('definition/a/index.html');
  expect(source('index.html', '/nowhere/')).toBe('index.html');
});
