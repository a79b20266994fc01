import { latest } from './dates.ts';
import { addressesOf } from './exports/addresses.ts';
import { dataPage, formats } from './exports/formats.ts';
import type { Term } from './schema.ts';
import { site } from './site.ts';

// What search engines read, in the words of schema.org. One object is one graph of a page.

const context = 'https://schema.org';
const setOf = (home: string) => ({ '@type': 'DefinedTermSet', '@id': `${home}#glossary` });

/** The glossary as a set of defined terms. */
export function termSet(home: string, terms: readonly Term[]): object {
  return {
    '@context': context,
    ...setOf(home),
    name: site.name,
    description: site.description,
    url: home,
    license: site.licence.url,
    inLanguage: 'en',
    encoding: files(home, 'MediaObject'),
    hasDefinedTerm: terms.map(({ slug, title }) => ({
      '@type': 'DefinedTerm',
      '@id': addressesOf(slug, home).concept,
      name: title,
      url: addressesOf(slug, home).page,
    })),
  };
}

/** The glossary as a set of data that can be had in several formats. */
export function dataset(home: string, terms: readonly Term[]): object {
  return {
    '@context': context,
    '@type': 'Dataset',
    name: `${site.name}, as data`,
    description: site.description,
    url: home + dataPage,
    license: site.licence.url,
    isAccessibleForFree: true,
    dateModified: latest(terms.map(({ reviewed }) => reviewed)),
    creator: { '@type': 'Organization', name: site.name, url: home },
    about: setOf(home),
    distribution: files(home, 'DataDownload'),
  };
}

const files = (home: string, type: string): object[] =>
  formats.map(({ file, type: encodingFormat, title }) => ({
    '@type': type,
    name: title,
    encodingFormat,
    contentUrl: home + file,
  }));

/**
 * A term, the article that explains it, and the way to it through the site.
 *
 * @param home the address of the site, with a slash at the end
 * @param picture the address of the page’s picture
 */
export function termPage(home: string, term: Term, category: string, picture: string): object[] {
  const { page: url, concept } = addressesOf(term.slug, home);
  const steps = [
    { name: site.name, item: home },
    { name: term.category, item: `${home}#${category}` },
    { name: term.title, item: url },
  ];
  return [
    {
      '@context': context,
      '@type': 'DefinedTerm',
      '@id': concept,
      name: term.title,
      alternateName: term.aliases,
      description: term.definition,
      termCode: term.slug,
      url,
      inDefinedTermSet: setOf(home),
    },
    {
      '@context': context,
      '@type': 'Article',
      headline: term.title,
      description: term.definition,
      about: { '@id': concept },
      mainEntityOfPage: url,
      image: picture,
      inLanguage: 'en',
      educationalLevel: term.level,
      datePublished: term.revisions.map(({ date }) => date).sort()[0],
      dateModified: latest(term.revisions.map(({ date }) => date)),
      license: site.licence.url,
      isAccessibleForFree: true,
      author: { '@type': 'Organization', name: site.name, url: home },
      publisher: { '@type': 'Organization', name: site.name, url: home },
    },
    {
      '@context': context,
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        ...step,
      })),
    },
  ];
}
