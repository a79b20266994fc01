import { glossaryData } from '../data.ts';
import type { Content } from '../rule.ts';
import type { Term } from '../schema.ts';
import { addressesOf } from './addresses.ts';
import { feed } from './feed.ts';
import type { Format } from './formats.ts';
import { llms } from './llms.ts';
import { skos } from './skos.ts';
import { spreadsheet } from './spreadsheet.ts';
import { iri } from './turtle.ts';

/**
 * The beginning of each format, as the page for programs shows it: cut from the formats themselves,
 * so that it cannot differ from them. A deck is no text and has none.
 */
export function excerpts(
  content: Content,
  term: Term,
  home: string,
): Readonly<Partial<Record<Format['id'], string | undefined>>> {
  const only = { ...content, terms: [term] };
  const concept = iri(addressesOf(term.slug, home).concept);
  const [entry = ''] = /^ *<entry>[\s\S]*?<\/entry>/m.exec(feed(only, home)) ?? [];
  return {
    json: json(only, home),
    csv: spreadsheet(only, home).replaceAll('\r', '').trim(),
    skos: skos(content, home)
      .split('\n\n')
      .find((block) => block.startsWith(concept)),
    atom: entry.replace(/^ {2}/gm, ''),
    llms: begun(llms(content, home), 10),
  };
}

// The other formats, which stand between the glossary’s name and its terms, are what the page lists.
const json = (content: Content, home: string): string => {
  const lines = JSON.stringify(glossaryData(content, home), null, 2).split('\n');
  const [formats, terms] = ['  "formats": [', '  "terms": ['].map((line) => lines.indexOf(line));
  return [...lines.slice(0, formats), '  …', ...lines.slice(terms, (terms ?? 0) + 28), '…'].join(
    '\n',
  );
};

const begun = (text: string, lines: number): string =>
  text.split('\n').slice(0, lines).concat('…').join('\n');
