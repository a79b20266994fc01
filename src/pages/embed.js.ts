import { loader } from 'virtual:embeds';
import type { APIRoute } from 'astro';

/** What other people's pages include. Its address never changes. */
export const GET: APIRoute = async () =>
  new Response(await loader(), { headers: { 'content-type': 'text/javascript' } });
