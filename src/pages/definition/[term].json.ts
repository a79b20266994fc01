import type { APIRoute } from 'astro';
import { glossary } from '../../build/glossary.ts';
import { path } from '../../build/paths.ts';
import { termData } from '../../build/data.ts';

export async function getStaticPaths() {
  return (await glossary()).terms.map(({ slug }) => ({ params: { term: slug } }));
}

/** What a term's page says, for programs. */
export const GET: APIRoute = async ({ params, site, url }) => {
  const whole = await glossary();
  const term = whole.bySlug.get(params.term ?? '');
  if (!term) return new Response(null, { status: 404 });
  return Response.json(termData(term, whole, new URL(path(''), site ?? url).href));
};
