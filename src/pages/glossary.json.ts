import type { APIRoute } from 'astro';
import { glossaryData } from '../build/data.ts';
import { glossary } from '../build/glossary.ts';
import { path } from '../build/paths.ts';

/** The whole glossary for programs: every term, with its relations and sources. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(glossaryData(await glossary(), new URL(path(''), site ?? url).href));
