import { describe, expect, test } from 'vitest';
import { column } from '../../src/build/map/column.ts';
import { finding, mostActedOn } from '../../src/build/map/finding.ts';
import { wrapped } from '../../src/build/map/lettering.ts';
import { neighbourhood } from '../../src/build/map/neighbourhood.ts';
import { mapPath, MOST, networkOf } from '../../src/build/map/network.ts';
import { spotlight } from '../../src/build/map/spotlight.ts';
import { svg } from '../../src/build/map/svg.ts';
import { kindsOf, told } from '../../src/build/map/told.ts';
import { relationsOf } from '../../src/build/relations.ts';
import { entry } from '../build/glossary.ts';
import { made, ourNetwork, ours } from './networks.ts';

const bySlug = new Map(ours.terms.map((term) => [term.slug, term]));

test('the title names the term that most others act on, and counts them', () => {
  const actors = new Map(ours.terms.map(({ slug }) => [slug, 0]));
  for (const { relations } of ours.terms)
    for (const { to } of relations) actors.set(to, (actors.get(to) ?? 0) + 1);
  const most = Math.max(...actors.values());
  const node = ourNetwork.nodes[mostActedOn(ourNetwork) ?? -1];
  expect(actors.get(node?.id ?? '')).toBe(most);
  expect(finding(ourNetwork, 'terms')).toMatch(
    new RegExp(
      `^${most} of ${ourNetwork.nodes.length - 1} other terms act on ${node?.title ?? ''}, `,
    ),
  );
});

test('the words tell every line of the picture once, each relation with its reason', () => {
  const lines = told(ourNetwork, bySlug).flatMap(({ node, links }) =>
    links.map(({ type, to, words }) => ({ from: node, to, type, words })),
  );
  const key = ({ from, to, type }: { from: number; to: number; type: string }) =>
    `${from} ${type} ${to}`;
  expect(lines.map(key).sort()).toEqual(ourNetwork.links.map(key).sort());
  for (const { type, words } of lines) if (type !== 'before') expect(words).toMatch(/\w+ \w+/);
});

test('the legend counts what is drawn', () => {
  const counts = kindsOf(ourNetwork).map(({ count }) => count);
  expect(counts.reduce((a, b) => a + b)).toBe(ourNetwork.links.length);
});

test('a place that is pointed at keeps its lines and its neighbours', () => {
  const rules = spotlight({
    groups: [],
    nodes: [0, 1, 2].map((id) => ({ id: String(id), title: '', group: 0 })),
    links: [{ from: 0, to: 1, type: 'causes', count: 1 }],
  });
  const lit = '.net:has(a.n0:is(:hover,:focus-visible))';
  expect(rules).toContain(`${lit} g>g:not(.n0){opacity:.1}${lit} a:not(.n0,.n1){opacity:.4}`);
});

test('every term is drawn among all it acts on, and all that act on it', () => {
  for (const term of ours.terms) {
    const groups = relationsOf(term.slug, ours.terms);
    const near = neighbourhood(term, groups, bySlug);
    const picture = svg(column(near, 280), near, 'Nearest terms');
    const links = [...picture.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    const slugs = groups.flatMap(({ told }) => told.map(({ slug }) => slug));
    // What is heard is the title, whatever lines it is set in.
    const heard = [...picture.matchAll(/<a .*?<\/a>/g)].map(([link]) =>
      link.replace(/<[^>]*>/g, ''),
    );
    for (const name of heard) expect(ours.terms.map(({ title }) => title)).toContain(name);
    expect(links.sort()).toEqual(slugs.map((slug) => `/definition/${slug}/`).sort());
    expect([...picture.matchAll(/class="head"/g)]).toHaveLength(slugs.length);
  }
});

describe('a name', () => {
  test('is broken between words, and into as few lines as fit', () => {
    expect(wrapped('Delta Neutral Liquidity Provision', 160)).toEqual([
      'Delta Neutral',
      'Liquidity Provision',
    ]);
    expect(wrapped('Leverage', 20)).toEqual(['Leverage']);
  });
});

describe('a glossary of more terms than a map takes', () => {
  const many = networkOf(made(5000));

  test('is drawn by its themes', () => {
    expect(5000).toBeGreaterThan(MOST);
    expect(many.nodes.map(({ title }) => title)).toEqual(ours.categories.map(({ title }) => title));
  });

  test('counts every relation and prerequisite between two themes once', () => {
    const { terms } = made(5000);
    const themeOf = new Map(terms.map(({ slug, category }) => [slug, category]));
    const between = terms.flatMap(({ slug, relations, prerequisites }) =>
      [...relations.map(({ to }) => to), ...prerequisites].filter(
        (other) => themeOf.get(other) !== themeOf.get(slug),
      ),
    );
    expect(many.links.reduce((sum, { count }) => sum + count, 0)).toBe(between.length);
    expect(many.links.length).toBeLessThanOrEqual(6 * 5 * 4);
  });

  test('says in words how many each line stands for', () => {
    const [{ links } = { links: [] }] = told(many, new Map());
    expect(links[0]?.words).toMatch(/^\d+ relations$/);
  });
});

test('a draft is on the map as soon as something links it', () => {
  const draft = entry('draft', { draft: true });
  const on = (...terms: ReturnType<typeof entry>[]) =>
    networkOf({ ...ours, terms: [...ours.terms, ...terms] }).nodes.some(({ id }) => id === 'draft');
  expect(on(draft)).toBe(false);
  expect(on({ ...draft, prerequisites: [ours.terms[0]?.slug ?? ''] })).toBe(true);
});

test('a page leads to its term on the map, or to the map of themes', () => {
  const [term = entry('a')] = ours.terms;
  expect(mapPath(term, ours.terms)).toBe(`/map/#${term.slug}`);
  expect(mapPath(term, made(MOST + 1).terms)).toBe('/map/');
});
