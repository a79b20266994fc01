import type { APIRoute } from 'astro';
import { answered } from '../build/exports/formats.ts';
import { spreadsheet } from '../build/exports/spreadsheet.ts';
import { glossary } from '../build/glossary.ts';
import { path } from '../build/paths.ts';

/** One row a term. The mark before it tells a spreadsheet that this is UTF-8. */
export const GET: APIRoute = async ({ site, url }) =>
  answered('csv', `\ufeff${spreadsheet(await glossary(), new URL(path(''), site ?? url).href)}`);
