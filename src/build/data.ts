import { day } from './dates.ts';
import { addressesOf } from './exports/addresses.ts';
import { dataPage, formats } from './exports/formats.ts';
import { origin } from './exports/origin.ts';
import { markdown } from './markdown.ts';
import { reference } from './reference.ts';
import { relationsOf } from './relations.ts';
import type { Content } from './rule.ts';
import type { Term } from './schema.ts';
import { site } from './site.ts';

/**
 * A term as data: all that its entry states and what follows from the others, with addresses in
 * place of names. The text itself is at `markdown`.
 *
 * @param home the address of the site, with a slash at the end
 */
export function termData(term: Term, { terms, sources, events }: Content, home: string): object {
  const { slug, title, category, level, aliases, definition, meaning, reviewed, revisions } = term;
  const { page, markdown } = addressesOf(slug, home);
  const address = (other: string) => addressesOf(other, home).page;
  return {
    slug,
    title,
    url: page,
    markdown,
    definition,
    meaning,
    aliases,
    category,
    level,
    prerequisites: term.prerequisites.map(address),
    relations: relationsOf(slug, terms).flatMap(({ heading, told }) =>
      told.map((relation) => ({
        type: heading.toLowerCase(),
        to: address(relation.slug),
        because: relation.because,
      })),
    ),
    sources: term.sources.flatMap((id) => sources.filter((source) => source.id === id)),
    events: term.events.flatMap((id) => events.filter((event) => event.id === id)),
    reviewed,
    revisions,
    licence: site.licence.url,
  };
}

/** The glossary as data: what it is, its other formats, and every term as termData gives it. */
export function glossaryData(content: Content, home: string): object {
  return {
    name: site.name,
    description: site.description,
    url: home,
    licence: site.licence.url,
    documentation: home + dataPage,
    formats: formats.map(({ file, type, title, use }) => ({ url: home + file, type, title, use })),
    terms: content.terms.map((term) => termData(term, content, home)),
  };
}

/**
 * A term as Markdown, with what it builds on and its relations after the text and its sources as footnotes.
 *
 * @param text the text as Markdown
 */
export function termMarkdown(
  term: Term,
  { terms, sources }: Content,
  text: string,
  home: string,
): string {
  const address = addressesOf(term.slug, home).page;
  const title = (slug: string) => terms.find((other) => other.slug === slug)?.title ?? slug;
  const link = (slug: string) => `[${title(slug)}](${addressesOf(slug, home).page})`;
  const relations = relationsOf(term.slug, terms).map(
    ({ heading, told }) =>
      `### ${heading}\n\n` +
      told.map(({ slug, because }) => `- ${link(slug)}: ${because}`).join('\n'),
  );
  const notes = term.sources.flatMap((id, place) =>
    sources
      .filter((source) => source.id === id)
      .map((source) => `[^${place + 1}]: ${markdown(reference(source), address).trim()}`),
  );
  return [
    `# ${term.title}`,
    ...(term.aliases.length > 0 ? [`Also called ${term.aliases.join(', ')}`] : []),
    `> ${term.definition}`,
    text,
    ...(term.prerequisites.length > 0
      ? [`Builds on ${term.prerequisites.map(link).join(', ')}`]
      : []),
    ...(relations.length > 0 ? ['## Relations', ...relations] : []),
    `Reviewed ${day(term.reviewed)}. ${origin(address, home)}`,
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n');
}
