// The files that hold the whole glossary for programs. Whatever names them reads this list: the page
// for programs, llms.txt, glossary.json, the feed, the deck, structured data and the heads of pages.

export interface Format {
  readonly id: 'json' | 'csv' | 'anki' | 'skos' | 'atom' | 'llms';
  /** Its address below that of the site. */
  readonly file: string;
  /** Its media type, without parameters. */
  readonly type: string;
  readonly title: string;
  /** What for, in one line. */
  readonly use: string;
}

export const formats: readonly Format[] = [
  {
    id: 'json',
    file: 'glossary.json',
    type: 'application/json',
    title: 'JSON',
    use: 'Everything at once: definitions, typed relations, sources, events and dates.',
  },
  {
    id: 'csv',
    file: 'glossary.csv',
    type: 'text/csv',
    title: 'CSV',
    use: 'One row a term, for spreadsheets and data frames.',
  },
  {
    id: 'anki',
    file: 'glossary.apkg',
    type: 'application/x-apkg',
    title: 'Anki deck',
    use: 'A card for every term and for every question of its page; a newer deck updates your cards and keeps your progress.',
  },
  {
    id: 'skos',
    file: 'glossary.ttl',
    type: 'text/turtle',
    title: 'SKOS in Turtle',
    use: 'The concepts, their labels and what one does to another, for thesauri and triple stores.',
  },
  {
    id: 'atom',
    file: 'feed.xml',
    type: 'application/atom+xml',
    title: 'Atom feed of changes',
    use: 'What was added or corrected, and when.',
  },
  {
    id: 'llms',
    file: 'llms.txt',
    type: 'text/plain',
    title: 'llms.txt',
    use: 'A map for language models: each page’s Markdown with what it says in one line.',
  },
];

/** The page that explains them. */
export const dataPage = 'data/';

export function formatOf(id: Format['id']): Format {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`src/build/exports/formats.ts lists no “${id}”.`);
  return format;
}

/** A whole format as an answer of the build. */
export const answered = (id: Format['id'], body: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(body, {
    headers: {
      'content-type': `${formatOf(id).type}${typeof body === 'string' ? '; charset=utf-8' : ''}`,
    },
  });
