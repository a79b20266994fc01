import type { APIRoute } from 'astro';
import { feed } from '../build/exports/feed.ts';
import { answered } from '../build/exports/formats.ts';
import { glossary } from '../build/glossary.ts';
import { path } from '../build/paths.ts';

/** What was added or corrected, for whoever follows. */
export const GET: APIRoute = async ({ site, url }) =>
  answered('atom', feed(await glossary(), new URL(path(''), site ?? url).href));
