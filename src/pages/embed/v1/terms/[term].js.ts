import type { APIRoute } from 'astro';
import { glossary } from '../../../../build/glossary.ts';
import { termPath } from '../../../../build/paths.ts';
import type { Term } from '../../../../build/schema.ts';

interface Props {
  readonly term: Term;
}

export const getStaticPaths = async () =>
  (await glossary()).terms.map((term) => ({ params: { term: term.slug }, props: { term } }));

/** A term's definition as the loader fetches it: a call with data, since data alone could not be read. */
export const GET: APIRoute<Props> = ({ props: { term }, site, url }) => {
  const definition = {
    term: term.slug,
    title: term.title,
    text: term.definition,
    url: new URL(termPath(term.slug), site ?? url).href,
  };
  return new Response(`unwindTerm(${JSON.stringify(definition)});\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
