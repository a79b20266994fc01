import type { APIRoute } from 'astro';
import { termMarkdown } from '../../build/data.ts';
import { addressesOf } from '../../build/exports/addresses.ts';
import { glossary } from '../../build/glossary.ts';
import { path } from '../../build/paths.ts';
import { asText } from '../../components/layout/as-text.ts';

export async function getStaticPaths() {
  return (await glossary()).terms.map(({ slug }) => ({ params: { term: slug } }));
}

/** A term as Markdown: what its page says, rendered by the same components. */
export const GET: APIRoute = async ({ params, site, url }) => {
  const slug = params.term ?? '';
  const whole = await glossary();
  const term = whole.bySlug.get(slug);
  if (!term) return new Response(null, { status: 404 });
  const home = new URL(path(''), site ?? url).href;
  const { markdown } = await asText(slug, addressesOf(slug, home).page);
  return new Response(termMarkdown(term, whole, markdown, home), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
