import type { Content } from '../rule.ts';
import type { Term } from '../schema.ts';
import { site } from '../site.ts';
import { addressesOf } from './addresses.ts';
import { dataPage, formats } from './formats.ts';

/** Pages beside the terms, by their addresses below the site’s. */
const pages = [
  ['', 'Home', 'all terms by theme, and orders to read them in'],
  ['a-z/', 'A–Z', 'every name a term goes by, every widget and every event'],
  ['map/', 'The map', 'how the terms act on each other, each relation with its reason'],
  ['writers/', 'For writers', 'how to embed a widget or a definition'],
  [dataPage, 'For programs', 'every format, with examples'],
] as const;

/**
 * A map of the site for language models, as https://llmstxt.org proposes: every term’s Markdown
 * under its theme, then the whole in other formats.
 *
 * @param home the address of the site, with a slash at the end
 */
export function llms({ terms, categories }: Content, home: string): string {
  const item = ({ slug, title, definition }: Term): string =>
    line(title, addressesOf(slug, home).markdown, definition);
  const themes = categories.map(({ title }) => {
    const own = terms.filter(({ category }) => category === title);
    return own.length === 0 ? '' : `## ${title}\n\n${own.map(item).join('\n')}`;
  });
  const others = formats.filter(({ id }) => id !== 'llms');
  return [
    `# ${site.name}`,
    `> ${site.description}`,
    'Every number in the text and in the tables is computed by the models of the page, which are checked there against published values. ' +
      'Any page’s address followed by `index.md` is that page as Markdown: its figures are there as a sentence and a table. ' +
      `Text and figures: ${site.licence.name}, credit “${site.name}” with a link.`,
    ...themes.filter(Boolean),
    `## The whole glossary\n\n${others.map(({ file, title, use }) => line(title, home + file, use)).join('\n')}`,
    `## Optional\n\n${pages.map(([at, title, what]) => line(title, `${home}${at}index.md`, what)).join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

const line = (title: string, address: string, what: string): string =>
  `- [${title}](${address}): ${what}`;
