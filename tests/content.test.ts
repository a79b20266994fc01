import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problems } from '../src/build/content.ts';
import { mentions } from '../src/build/mentions.ts';
import { widgets } from '../src/components/widgets/registry.ts';
import { written } from './written.ts';

describe('the glossary as it is written', () => {
  const content = {
    ...written(),
    widgets: new Map(Object.entries(widgets)),
  };

  test('has no problems', () => {
    expect(problems(content)).toEqual([]);
  });

  test('states all that was agreed: relations with their reasons, what comes first, and paths', () => {
    const stated = new Set([
      ...content.terms.flatMap(({ slug, relations, prerequisites }) => [
        ...relations.map(({ type, to, because }) => `${slug} ${type} ${to}: ${because}`),
        ...prerequisites.map((first) => `${slug} after ${first}`),
      ]),
      ...content.paths.map(({ id, terms }) => `${id}: ${terms.join(' ')}`),
    ]);
    const agreed = readFileSync(new URL('agreed.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(agreed.length).toBeGreaterThan(70);
    expect(agreed.filter((line) => !stated.has(line))).toEqual([]);
  });

  test('leads from every term to every other by relations', () => {
    const edges = content.terms.flatMap(({ slug, relations }) =>
      relations.flatMap(({ to }) => [[slug, to] as const, [to, slug] as const]),
    );
    const reached = new Set<string>();
    const visit = (slug: string): void => {
      if (reached.has(slug)) return;
      reached.add(slug);
      for (const [from, to] of edges) if (from === slug) visit(to);
    };
    const finished = content.terms.filter(({ draft }) => !draft).map(({ slug }) => slug);
    visit(finished[0] ?? '');
    const apart = finished.filter((slug) => !reached.has(slug));
    expect(apart, 'state a relation of these to others').toEqual([]);
  });

  test('gives every term a live widget that can be moved, and tells it on its page', () => {
    expect(content.terms.length).toBeGreaterThanOrEqual(18);
    for (const { slug, widget = '', body } of content.terms.filter(({ draft }) => !draft)) {
      const params = widgets[widget]?.params as object | undefined;
      expect(Object.keys(params ?? {}).length, slug).toBeGreaterThan(0);
      expect(mentions(body, 'Widget', 'id'), slug).toContain(widget);
    }
  });

  test('files a term under every theme, and shows every theme', () => {
    const used = new Set(content.terms.map(({ category }) => category));
    expect(
      content.categories.map(({ title }) => title).filter((title) => !used.has(title)),
    ).toEqual([]);
  });
});
