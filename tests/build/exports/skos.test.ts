import { DataFactory, Parser, Store, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../../src/build/relations.ts';
import { addressesOf } from '../../../src/build/exports/addresses.ts';
import { formats } from '../../../src/build/exports/formats.ts';
import { skos } from '../../../src/build/exports/skos.ts';
import { written } from '../../written.ts';
import { entry, glossary, relation } from '../glossary.ts';

const home = 'https://unwind.example/folder/';
const own = (name: string): string => `${home}glossary.ttl#${name}`;
const word = (name: string): string => `http://www.w3.org/2004/02/skos/core#${name}`;
const concept = (slug: string): string => addressesOf(slug, home).concept;

/** What an RDF parser makes of Turtle, to be asked questions. */
function graph(turtle: string) {
  const store = new Store(new Parser({ format: 'text/turtle' }).parse(turtle));
  const node = (address?: string) => (address ? DataFactory.namedNode(address) : null);
  const quads = (subject?: string, predicate?: string, object?: string): Quad[] =>
    store.getQuads(node(subject), node(predicate), node(object), null);
  return {
    quads,
    objects: (subject: string, predicate: string) =>
      quads(subject, predicate).map(({ object }) => object.value),
    subjects: (predicate: string, object: string) =>
      quads(undefined, predicate, object).map(({ subject }) => subject.value),
  };
}

const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const content = written();
const whole = graph(skos(content, home));

describe('the glossary as SKOS', () => {
  test('has a concept a term, with its labels, its definition and the scheme it is in', () => {
    expect(whole.subjects(type, word('Concept')).sort()).toEqual(
      content.terms.map(({ slug }) => concept(slug)).sort(),
    );
    for (const { slug, title, aliases, misspellings, definition } of content.terms) {
      const said = (name: string) => whole.objects(concept(slug), word(name));
      expect(said('prefLabel')).toEqual([title]);
      expect(said('altLabel')).toEqual(aliases);
      expect(said('hiddenLabel')).toEqual(misspellings);
      expect(said('definition')).toEqual([definition]);
      expect(said('inScheme')).toEqual([`${home}#glossary`]);
    }
  });

  test('answers what amplifies a term as the term’s page does', () => {
    for (const { slug } of content.terms) {
      const group = relationsOf(slug, content.terms).find(
        ({ heading }) => heading === 'Amplified by',
      );
      expect(whole.subjects(own('amplifies'), concept(slug)).sort(), slug).toEqual(
        (group?.told ?? []).map((told) => concept(told.slug)).sort(),
      );
    }
  });

  test('is one scheme: broader and narrower mirror each other, related both ways, never both', () => {
    for (const { subject, object } of whole.quads(undefined, word('broader'))) {
      expect(whole.objects(object.value, word('narrower'))).toContain(subject.value);
    }
    const above = (from: string): string[] =>
      whole.objects(from, word('broader')).flatMap((to) => [to, ...above(to)]);
    const related = whole.quads(undefined, word('related'));
    expect(related.length).toBeGreaterThan(20);
    for (const { subject, object } of related) {
      expect(whole.objects(object.value, word('related'))).toContain(subject.value);
      expect(above(subject.value)).not.toContain(object.value);
    }
  });

  test('has a top, and a way up to it from everywhere', () => {
    const top = whole.objects(`${home}#glossary`, word('hasTopConcept'));
    const isReached = (from: string): boolean =>
      top.includes(from) || whole.objects(from, word('broader')).some(isReached);
    expect(content.terms.filter(({ slug }) => !isReached(concept(slug)))).toEqual([]);
  });

  test('gathers every term under one theme, and the paths in their order', () => {
    const members = whole.quads(undefined, word('member')).map(({ object }) => object.value);
    expect(members.sort()).toEqual(content.terms.map(({ slug }) => concept(slug)).sort());
    const store = new Store(new Parser().parse(skos(content, home)));
    const lists = Object.values(store.extractLists()).map((list) => list.map(({ value }) => value));
    expect(lists).toEqual(content.paths.map(({ terms }) => terms.map(concept)));
  });

  test('leads to the pages, to their Markdown and to every other format', () => {
    expect(whole.objects(`${home}#glossary`, 'http://purl.org/dc/terms/hasFormat')).toEqual(
      formats.map(({ file }) => home + file),
    );
    const [first] = content.terms;
    const { page, markdown, json } = addressesOf(first?.slug ?? '', home);
    expect(whole.objects(concept(first?.slug ?? ''), 'http://xmlns.com/foaf/0.1/page')).toEqual([
      page,
      markdown,
      json,
    ]);
  });
});

test('a term that causes what it is part of is not related to it, which SKOS forbids', () => {
  const [a, b, c] = [
    entry('a', { relations: [relation('part-of', 'b'), relation('causes', 'c')] }),
    entry('b', { relations: [relation('part-of', 'c')] }),
    entry('c', { related: ['a'] }),
  ];
  const { objects } = graph(skos(glossary([a, b, c]), home));
  expect(objects(concept('a'), own('causes'))).toEqual([concept('c')]);
  expect(objects(concept('a'), word('related'))).toEqual([]);
  expect(objects(concept('c'), word('related'))).toEqual([]);
});
