import type { APIRoute } from 'astro';
import { path } from '../build/paths.ts';

/** Everything may be read; the site map says what there is. */
export const GET: APIRoute = ({ site }) => {
  const { href } = new URL(path('sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${href}\n`);
};
