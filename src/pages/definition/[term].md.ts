import { getContainerRenderer as mdx } from '@astrojs/mdx/container-renderer';
import { getContainerRenderer as solid } from '@astrojs/solid-js/container-renderer';
import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { termMarkdown } from '../../build/data.ts';
import { glossary } from '../../build/glossary.ts';
import { path } from '../../build/paths.ts';
import Text from '../../components/layout/Text.astro';

export async function getStaticPaths() {
  return (await glossary()).terms.map(({ slug }) => ({ params: { term: slug } }));
}

/** A term as Markdown: what its page says, rendered by the same components. */
export const GET: APIRoute = async ({ params, site, url }) => {
  const slug = params.term ?? '';
  const whole = await glossary();
  const term = whole.bySlug.get(slug);
  if (!term) return new Response(null, { status: 404 });
  const container = await AstroContainer.create({
    renderers: await loadRenderers([mdx(), solid()]),
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- the linter sees no .astro types
  const html = await container.renderToString(Text, { props: { slug }, params: { term: slug } });
  const home = new URL(path(''), site ?? url).href;
  return new Response(termMarkdown(term, whole, html, home), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
