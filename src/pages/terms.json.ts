import type { APIRoute } from 'astro';
import { findable } from '../components/layout/findable.ts';
import { instantTier } from '../components/search/shards.ts';

/**
 * What search knows before the full text: names, sentence and address of every term, widget and
 * event; of a large glossary, the directory of the files that have them.
 */
export const GET: APIRoute = async () => Response.json(instantTier(await findable()).get(''));
