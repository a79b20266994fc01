import type { APIRoute } from 'astro';
import { findable } from '../components/layout/findable.ts';

/** What search knows before the full text: names, sentence and address of every term, widget and event. */
export const GET: APIRoute = async () => Response.json(await findable());
