// An address that is published once goes on working. Lines are added to published.txt, never taken
// away: somebody's article links there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { read } from '../../src/components/kit/url.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { drafts } from '../drafts.ts';
import { files } from './site.ts';

const list = new URL('published.txt', import.meta.url);
const published = readFileSync(list, 'utf8').split('\n').slice(0, -1);
const fileOf = (address: string): string =>
  address.replace(/[?#].*$/, '').replace(/(^|\/)$/, '$1index.html');
/** The files of an address: a page has its Markdown beside it, unless it is framed in others’. */
const filesOf = (address: string): string[] => {
  const file = fileOf(address);
  const twin = file.replace(/(^|\/)index\.html$/, '$1index.md');
  return file === twin || address.startsWith('embed/') ? [file] : [file, twin];
};
/** What the build names anew each time, or makes for its own pages and machines that ask again. */
const passing = /^(?:_|404|pagefind\/|previews\/|sitemap|robots)/;

test('every address ever published still leads somewhere', () => {
  const here = new Set(files);
  expect(published.flatMap(filesOf).filter((file) => !here.has(file))).toEqual([]);
});

test('settings in a published address still mean what they meant', () => {
  const links = published.filter((address) => address.includes('?'));
  expect(links.length).toBeGreaterThan(5);
  const faults = links.flatMap((address) => {
    const { pathname, search, hash } = new URL(address, 'https://any.example');
    const id = hash.slice(1) || (/\/(?:w|embed\/v1)\/([^/]+)/.exec(pathname)?.[1] ?? '');
    const widget = widgets[id];
    if (!widget) return [`${address}: there is no widget “${id}”`];
    const reading = read(widget, search, (name) => /^(?:theme|lang)$/.test(name));
    const known = [...new URLSearchParams(search).keys()].filter(
      (name) => !/^(?:theme|lang)$/.test(name),
    );
    const lost = Object.keys(reading.given).length < known.length;
    return [...reading.complaints, ...(lost ? [`${address} loses a setting`] : [])];
  });
  expect(faults).toEqual([]);
});

test('what is published today is in the list', async () => {
  const listed = new Set(published.flatMap(filesOf));
  const missing = files
    .filter((path) => !passing.test(path) && !listed.has(path))
    // A page brings its Markdown along.
    .filter((path) => !path.endsWith('index.md') || path.startsWith('embed/'))
    .filter((path) => !path.split(/[/.]|-720\./).some((name) => drafts.has(name)))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  const whole = missing.reduce((lines, address) => {
    const next = lines.findIndex((line) => line > address);
    return lines.toSpliced(next < 0 ? lines.length : next, 0, address);
  }, published);
  await expect(
    `${whole.join('\n')}\n`,
    'new addresses: if they are to stay, run `npm run built -- -u tests/built/published.test.ts`',
  ).toMatchFileSnapshot(fileURLToPath(list));
});
