import { anchor } from '../anchor.ts';
import { latest } from '../dates.ts';
import type { Content } from '../rule.ts';
import { relationTypes, type Category, type Path, type Term } from '../schema.ts';
import { site } from '../site.ts';
import { addressesOf } from './addresses.ts';
import { dataPage, formatOf, formats } from './formats.ts';
import { hierarchy, type Hierarchy } from './hierarchy.ts';
import { date, described, iri, list, text, type Statement } from './turtle.ts';

/**
 * The glossary as a SKOS concept scheme, in Turtle: a concept a term, a collection a theme, an ordered
 * one a reading path. What one term does to another keeps its kind in a property of ours, and is told
 * to readers who know SKOS alone as `broader` or `related`.
 *
 * @param home the address of the site, with a slash at the end
 */
export function skos(content: Content, home: string): string {
  const concept = (slug: string): string => iri(addressesOf(slug, home).concept);
  const tree = hierarchy(content.terms);
  return [
    prefixes(home),
    scheme(content, home, tree, concept),
    ...acts.map(property),
    ...content.terms.map((term) => entry(term, home, tree, concept)),
    ...content.categories.map((category) => theme(category, content.terms, home, concept)),
    ...content.paths.map((path) => order(path, home, concept)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What SKOS has no word for; to be part of another it calls `broader`. */
const acts = relationTypes.filter((type) => type !== 'part-of');

type Concept = (slug: string) => string;

const glossary = (home: string): string => iri(`${home}#glossary`);

const prefixes = (home: string): string =>
  `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : ${iri(`${home}${formatOf('skos').file}#`)} .`;

const scheme = ({ terms }: Content, home: string, { above }: Hierarchy, concept: Concept): string =>
  described(glossary(home), [
    ['a', ['skos:ConceptScheme']],
    ['dcterms:title', [text(site.name)]],
    ['dcterms:description', [text(site.description)]],
    ['dcterms:license', [iri(site.licence.url)]],
    ['dcterms:modified', [date(latest(terms.map(({ reviewed }) => reviewed)))]],
    ['dcterms:hasFormat', formats.map(({ file }) => iri(home + file))],
    ['foaf:page', [iri(home), iri(home + dataPage)]],
    [
      'skos:hasTopConcept',
      terms.filter(({ slug }) => !above.has(slug)).map(({ slug }) => concept(slug)),
    ],
  ]);

const property = (type: string): string =>
  described(`:${type}`, [
    ['a', ['rdf:Property']],
    ['rdfs:label', [text(type)]],
    ['rdfs:subPropertyOf', ['skos:semanticRelation']],
  ]);

function entry(term: Term, home: string, tree: Hierarchy, concept: Concept): string {
  const { slug, title, relations } = term;
  const { page, markdown, json } = addressesOf(slug, home);
  const labels = (names: readonly string[]) => names.filter((name) => name !== title).map(text);
  return described(concept(slug), [
    ['a', ['skos:Concept']],
    ['skos:inScheme', [glossary(home)]],
    ['skos:topConceptOf', tree.above.has(slug) ? [] : [glossary(home)]],
    ['skos:prefLabel', [text(title)]],
    ['skos:altLabel', labels(term.aliases)],
    ['skos:hiddenLabel', labels(term.misspellings)],
    ['skos:notation', [JSON.stringify(slug)]],
    ['skos:definition', [text(term.definition)]],
    ['skos:scopeNote', [text(term.meaning)]],
    ['skos:broader', (tree.above.get(slug) ?? []).map(concept)],
    ['skos:narrower', (tree.below.get(slug) ?? []).map(concept)],
    ['skos:related', tree.beside(slug).map(concept)],
    ...acts.map((act): Statement => [
      `:${act}`,
      relations.filter(({ type }) => type === act).map(({ to }) => concept(to)),
    ]),
    ['dcterms:requires', term.prerequisites.map(concept)],
    ['dcterms:modified', [date(latest(term.revisions.map((revision) => revision.date)))]],
    ['foaf:page', [iri(page), iri(markdown), iri(json)]],
  ]);
}

const theme = (
  { title, line }: Category,
  terms: readonly Term[],
  home: string,
  concept: Concept,
): string =>
  described(iri(`${home}#${anchor(title)}`), [
    ['a', ['skos:Collection']],
    ['skos:prefLabel', [text(title)]],
    ['skos:note', [text(line)]],
    [
      'skos:member',
      terms.filter(({ category }) => category === title).map(({ slug }) => concept(slug)),
    ],
  ]);

const order = ({ id, title, line, terms }: Path, home: string, concept: Concept): string =>
  described(iri(`${home}#${id}`), [
    ['a', ['skos:OrderedCollection']],
    ['skos:prefLabel', [text(title)]],
    ['skos:note', [text(line)]],
    ['skos:memberList', [list(terms.map(concept))]],
  ]);
