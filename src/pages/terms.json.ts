import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { termPath } from '../build/paths.ts';
import { searchTerms } from '../components/search/terms.ts';

/** What search knows before the full text: every term's names, definition and address. */
export const GET: APIRoute = async () =>
  Response.json(searchTerms(await getCollection('terms'), termPath));
