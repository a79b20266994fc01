// What is shown over a link to a term: one small file each, and nothing of it in a page.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { tags } from '../../src/build/html.ts';
import type { Preview } from '../../src/components/preview/load.ts';
import { dist, faults, files, pages, terms } from './site.ts';

// Six of them are fetched ahead at the most, and all six may cost 12 kB: see tests/e2e/preview.spec.ts.
const must = { preview: 2_000 };

const paths = files.filter((path) => path.startsWith('previews/'));
const read = (path: string) => JSON.parse(readFileSync(dist + path, 'utf8')) as Preview;

test('every term has one', () => {
  const slugs = terms.map(({ path }) => path.split('/')[1] ?? '');
  expect(paths.toSorted()).toEqual(slugs.map((slug) => `previews/${slug}.json`).toSorted());
});

test('each is within its budget', () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const sizes = paths.map(
    (path) => [path, brotliCompressSync(readFileSync(dist + path), { params }).length] as const,
  );
  console.log(sizes.map(([path, size]) => `${path} ${size}`).join('\n'));
  expect(sizes.filter(([, size]) => size > must.preview)).toEqual([]);
});

test('each has the name, the sentence and a figure that is a drawing and nothing else', () => {
  const drawn = /^(?:svg|defs|clippath|pattern|path|g)$/i;
  const wrong = paths.flatMap((path) => {
    const { title, definition, figure = '' } = read(path);
    const odd = [...tags(figure)].find(
      ({ name, attributes }) =>
        !drawn.test(name) || [...attributes.keys()].some((key) => /^on|href/i.test(key)),
    );
    return title && definition && figure && !odd ? [] : [`${path} ${odd?.name ?? 'lacks a part'}`];
  });
  expect(wrong).toEqual([]);
});

test('its ids are on no page, and neither is the card, so no search can find it', () => {
  expect(faults(pages, ({ html }) => /id="preview|role="tooltip"/.exec(html)?.[0])).toEqual([]);
});
