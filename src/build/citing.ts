import { day, latest } from './dates.ts';
import type { Term } from './schema.ts';
import { site } from './site.ts';

const changed = ({ revisions }: Term) => latest(revisions.map(({ date }) => date));

/** How to name a page of this site in a text. */
export function citation(term: Term, url: string): string {
  return `“${term.title}”, ${site.name}, version of ${day(changed(term))}, ${url}`;
}

/** The same for BibTeX. */
export function bibtex(term: Term, url: string): string {
  const [year = '', month = '', date = ''] = changed(term).split('-');
  const fields = [
    ['title', `{${term.title}}`],
    ['author', `{${site.name}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['day', String(Number(date))],
    ['url', url],
    ['note', `Text and figures ${site.licence.name}`],
  ];
  const lines = fields.map(([name = '', value = '']) => `  ${name.padEnd(6)} = {${value}},`);
  return `@misc{unwind-${term.slug},\n${lines.join('\n')}\n}`;
}
