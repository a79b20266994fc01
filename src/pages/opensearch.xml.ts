import type { APIRoute } from 'astro';
import { path } from '../build/paths.ts';
import { site as glossary } from '../build/site.ts';

/** Lets a browser offer this glossary among its own search engines. */
export const GET: APIRoute = ({ site, url }) => {
  const list = new URL(path('a-z/'), site ?? url).href;
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${text(glossary.name)}</ShortName>
  <Description>${text(glossary.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${text(list)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  const type = 'application/opensearchdescription+xml; charset=utf-8';
  return new Response(description, { headers: { 'content-type': type } });
};

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
