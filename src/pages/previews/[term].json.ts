import type { APIRoute } from 'astro';
import { glossary } from '../../build/glossary.ts';
import type { Term } from '../../build/schema.ts';
import { smallFigure } from '../../build/small-figure.ts';
import type { Preview } from '../../components/preview/load.ts';

interface Props {
  readonly term: Term;
}

export const getStaticPaths = async () =>
  (await glossary()).terms.map((term) => ({ params: { term: term.slug }, props: { term } }));

/** What is shown over a link to a term. The ids of a page's own figures begin with a slug. */
export const GET: APIRoute<Props> = ({ props: { term } }) =>
  Response.json({
    title: term.title,
    definition: term.definition,
    figure: smallFigure(term, 'preview-'),
  } satisfies Preview);
