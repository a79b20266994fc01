import { separated } from '../../components/kit/csv.ts';
import { latest } from '../dates.ts';
import type { Content } from '../rule.ts';
import { site } from '../site.ts';
import { addressesOf } from './addresses.ts';

/**
 * The glossary as a spreadsheet reads it, by RFC 4180: one row a term. What a cell lists is parted
 * by semicolons.
 *
 * @param home the address of the site, with a slash at the end
 */
export function spreadsheet({ terms }: Content, home: string): string {
  const rows = terms.map((term) => {
    const { page, markdown, json } = addressesOf(term.slug, home);
    return [
      term.slug,
      term.title,
      term.definition,
      term.meaning,
      term.aliases.join('; '),
      term.category,
      term.level,
      term.prerequisites.join('; '),
      term.reviewed,
      latest(term.revisions.map(({ date }) => date)),
      page,
      markdown,
      json,
      site.licence.url,
    ];
  });
  return separated([head, ...rows]);
}

const head =
  'slug title definition meaning aliases category level prerequisites reviewed changed url markdown json licence'.split(
    ' ',
  );
