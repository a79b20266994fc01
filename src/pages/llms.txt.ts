import type { APIRoute } from 'astro';
import { answered } from '../build/exports/formats.ts';
import { llms } from '../build/exports/llms.ts';
import { glossary } from '../build/glossary.ts';
import { path } from '../build/paths.ts';

/** Where a language model finds what, as Markdown. */
export const GET: APIRoute = async ({ site, url }) =>
  answered('llms', llms(await glossary(), new URL(path(''), site ?? url).href));
