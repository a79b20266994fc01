import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { notation } from '../build/notation.ts';
import { termPath } from '../build/paths.ts';
import type { Noted } from '../components/search/signs.ts';
import { searchTerms } from '../components/search/terms.ts';

/** What search is asked for a symbol or a formula: each term that has any, with all of them. */
export const GET: APIRoute = async () => {
  const sources = await getCollection('terms');
  const texts = new Map(sources.map(({ id, body = '' }) => [termPath(id), body]));
  const terms: Noted[] = searchTerms(sources, termPath).map((term) => ({
    ...term,
    ...notation(texts.get(term.url) ?? ''),
  }));
  return Response.json(
    terms.filter(({ symbols, formulas }) => symbols.length + formulas.length > 0),
  );
};
