// What other people's pages load from us: whole, light, and what our own pages say it is.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { live } from '../live.ts';
import { canonical, dist, faults, files, home, indexed, meta, pages } from './site.ts';

const embeds = pages.filter(({ path }) => path.startsWith('embed/'));
const must = { embed: 45_000, loader: 2_000 };

const read = (path: string): Buffer => readFileSync(dist + path);
const packed = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe('an embed', () => {
  test('is there for each widget that can be set, and nothing else is', () => {
    expect(embeds.map(({ path }) => path)).toEqual(live.map((id) => `embed/v1/${id}/index.html`));
  });

  test('is within its budget, all in all', () => {
    const sizes = embeds.map(({ path }) => [path, packed(read(path))] as const);
    console.log(sizes.map(([path, size]) => `${path} ${size}`).join('\n'));
    expect(sizes.filter(([, size]) => size > must.embed)).toEqual([]);
  });

  test('loads no file, has no form, and holds one script to run', () => {
    expect(
      faults(embeds, ({ tags }) => {
        const loading = tags.find(
          ({ name, attributes }) =>
            attributes.has('src') ||
            ['form', 'iframe', 'object', 'img'].includes(name) ||
            (name === 'link' && attributes.get('rel') !== 'canonical'),
        );
        const scripts = tags.filter(
          ({ name, attributes }) => name === 'script' && !attributes.has('type'),
        );
        if (loading) return `has <${loading.name}>`;
        return scripts.length === 1 ? undefined : `has ${scripts.length} scripts`;
      }),
    ).toEqual([]);
  });

  test('asks for nothing a frame without an origin lacks', () => {
    const lacking =
      /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|new Worker|fetch\(|XMLHttpRequest|import\(|alert\(|showModal|autofocus|scrollIntoView|'wheel')/;
    expect(faults(embeds, ({ html }) => lacking.exec(html)?.[0])).toEqual([]);
  });

  test('is known to search engines by the page of its widget, and to our own search not at all', () => {
    const map = read('sitemap-0.xml').toString();
    expect(
      faults(embeds, (page) => {
        const id = page.path.split('/')[2] ?? '';
        if (!meta(page, 'robots')?.includes('noindex')) return 'may be indexed';
        if (map.includes('/embed/')) return 'is in the site map';
        if (page.html.includes('data-pagefind-body')) return 'is searched';
        return canonical(page) === `${home}w/${id}/` ? undefined : `is ${canonical(page) ?? ''}`;
      }),
    ).toEqual([]);
  });
});

test('the loader is within its budget', () => {
  expect(packed(read('embed.js'))).toBeLessThanOrEqual(must.loader);
});

const pasted = indexed.filter(({ tags }) =>
  tags.some(({ attributes }) => attributes.get('type') === 'application/json+oembed'),
);

interface Answer {
  readonly version: string;
  readonly type: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
}

test('every page of a widget names its oEmbed answer, before 150 kB and the end of the head', () => {
  const pagesOfWidgets = indexed.filter(({ path }) => path.startsWith('w/'));
  expect(pagesOfWidgets.every((page) => pasted.includes(page))).toBe(true);
  expect(
    faults(pasted, ({ html }) => {
      // As WordPress reads it: no < or > inside the tag, and an address that needs no base.
      const link = /<link [^<>]*type="application\/json\+oembed"[^<>]*>/.exec(html);
      if (!link || link.index > Math.min(150_000, html.indexOf('</head>'))) return 'is not found';
      const address = /href="([^"]+)"/.exec(link[0])?.[1] ?? '';
      if (!address.startsWith(home)) return `points to ${address}`;
      return files.includes(address.slice(home.length)) ? undefined : `has no ${address}`;
    }),
  ).toEqual([]);
});

test('every oEmbed answer is whole, and leads to what is there', () => {
  const answers = files.filter((path) => path.startsWith('oembed/'));
  expect(answers.length).toBeGreaterThan(live.length);
  const said = answers.flatMap((path) => {
    const answer = JSON.parse(read(path).toString()) as Answer;
    const within = [...answer.html.matchAll(/(?:href|src)="([^"?]+)/g)].map(([, to = '']) => to);
    const fits =
      answer.version === '1.0' &&
      answer.type === 'rich' &&
      [answer.width, answer.height].every((size) => Number.isInteger(size) && size > 0) &&
      answer.height <= 1000 &&
      /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^<>]+><\/iframe>$/.test(
        answer.html,
      );
    const lost = [...within, answer.thumbnail_url].filter(
      (to) => !files.includes(to.slice(home.length).replace(/\/$/, '/index.html')),
    );
    return [...(fits ? [] : [`${path} is not as hosts want it`]), ...lost];
  });
  expect(said).toEqual([]);
});

test('pictures are as wide as they are said to be', () => {
  const sizes = (path: string): string => {
    const png = read(path);
    return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
  };
  const pictures = files.filter((path) => path.startsWith('pictures/'));
  const wide = pictures.filter((path) => path.endsWith('-720.png'));
  expect(wide.length).toBe(files.filter((path) => path.startsWith('oembed/')).length);
  expect(wide.filter((path) => !sizes(path).startsWith('720 × '))).toEqual([]);
  expect(pictures.filter((path) => !wide.includes(path) && sizes(path) !== '1200 × 630')).toEqual(
    [],
  );
});

test('code to copy begins and ends where its box does, on every page', () => {
  // Once a formatter put each on a line of its own, and a writer saw it indented by twelve spaces.
  const loose = pages.filter(({ html }) => /<pre[^>]*>\s|\s<\/pre>/.test(html));
  expect(loose.map(({ path }) => path)).toEqual([]);
});
