// Every widget that can be set has a page to itself, and so has each of its scenarios.
import { expect, test } from 'vitest';
import { drafts } from '../drafts.ts';
import { faults, files, home, indexed, meta } from './site.ts';

const shared = indexed.filter(({ path }) => path.startsWith('w/'));
const ids = Object.keys(import.meta.glob('../../src/components/widgets/*/widget.ts')).map(
  (path) => path.split('/').at(-2) ?? '',
);

test('each widget has its page', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(files).toEqual(expect.arrayContaining(ids.map((id) => `w/${id}/index.html`)));
});

test('each scenario has its page, and the page of its widget leads there', () => {
  for (const id of ids) {
    const scenarios = shared.filter(
      ({ path }) => path.startsWith(`w/${id}/`) && path.split('/').length === 4,
    );
    const own = shared.find(({ path }) => path === `w/${id}/index.html`);
    const links = own?.tags.map(({ attributes }) => attributes.get('href') ?? '') ?? [];
    if (!drafts.has(id))
      expect(scenarios.length, `give ${id} three scenarios`).toBeGreaterThanOrEqual(3);
    for (const { path } of scenarios)
      expect(
        links.some((link) => link.endsWith(`/${path.replace(/index\.html$/, '')}`)),
        path,
      ).toBe(true);
  }
});

test('each has a picture of its own for those who share it', () => {
  const pictures = shared.map((page) => meta(page, 'og:image') ?? '');
  expect(new Set(pictures).size).toBe(shared.length);
  expect(pictures.every((address) => files.includes(address.slice(home.length)))).toBe(true);
});

test('each holds the widget drawn, at the settings it is for', () => {
  const findings = new Map<string, string>();
  expect(
    faults(shared, ({ path, html }) => {
      const finding = /class="finding"[^>]*>([^<]+)</.exec(html)?.[1]?.trim() ?? '';
      findings.set(path, finding);
      return finding === '' ? 'has no finding' : undefined;
    }),
  ).toEqual([]);
  expect(new Set(findings.values()).size).toBeGreaterThan(ids.length);
});
