import type { APIRoute } from 'astro';
import { anki } from '../build/exports/anki.ts';
import { described, notesOf } from '../build/exports/anki-notes.ts';
import { addressesOf } from '../build/exports/addresses.ts';
import { answered } from '../build/exports/formats.ts';
import { glossary } from '../build/glossary.ts';
import { path } from '../build/paths.ts';
import { site as unwind } from '../build/site.ts';
import { asText } from '../components/layout/as-text.ts';

/** Cards to learn from: every term, and every question of its page. */
export const GET: APIRoute = async ({ site, url }) => {
  const whole = await glossary();
  const home = new URL(path(''), site ?? url).href;
  const asked = await Promise.all(
    whole.terms.map(async ({ slug }) => {
      const { questions } = await asText(slug, addressesOf(slug, home).page);
      return [slug, questions] as const;
    }),
  );
  return answered('anki', anki(notesOf(whole, new Map(asked), home), unwind.name, described(home)));
};
