import type { APIRoute } from 'astro';
import { answered } from '../build/exports/formats.ts';
import { skos } from '../build/exports/skos.ts';
import { glossary } from '../build/glossary.ts';
import { path } from '../build/paths.ts';

/** The glossary as a concept scheme. */
export const GET: APIRoute = async ({ site, url }) =>
  answered('skos', skos(await glossary(), new URL(path(''), site ?? url).href));
