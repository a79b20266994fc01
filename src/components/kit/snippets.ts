/**
 * What a writer copies: a widget at the present settings, as each kind of host takes it. Text
 * only, valid where it says; a page, a picture and an embed have addresses that do not change.
 */
import { resolve, type AnyWidget, type Given, type Params, type Scenario } from './define.ts';
import { query } from './url.ts';

export interface Snippet {
  readonly id: 'link' | 'frame' | 'figure' | 'picture' | 'markdown' | 'component';
  readonly label: string;
  readonly code: string;
  /** Where it works, and what the host shows. */
  readonly note: string;
}

/** How it is to look where it goes. */
export interface Look {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly height: number;
}

/** The address of a widget's embed at these settings. */
export function embedAddress(
  site: string,
  widget: AnyWidget,
  given: Given,
  theme: Look['theme'],
): string {
  const settings = themed(query(widget.params as Params, given), theme);
  return asked(`${site}embed/v1/${widget.id}/`, settings);
}

const themed = (settings: string, theme: Look['theme']): string =>
  theme === 'auto' ? settings : [settings, `theme=${theme}`].filter(Boolean).join('&');

/** Width of the pictures for articles, px. */
export const PICTURE = 720;

/** @param site the glossary's address, with a slash at the end */
export function snippets(
  site: string,
  widget: AnyWidget,
  given: Given,
  { theme, height }: Look,
): readonly Snippet[] {
  const params = widget.params as Params;
  const settings = query(params, given);
  const scenario = (widget.scenarios as readonly Scenario[]).find(
    ({ values }) => query(params, values as Given) === settings,
  );
  const shown = scenario ? (scenario.values as Given) : {};
  const exact = settings === query(params, shown);
  const own = scenario ? `w/${widget.id}/${scenario.id}/` : `w/${widget.id}/`;
  const page = exact ? site + own : asked(site + own, settings);
  const embed = embedAddress(site, widget, given, theme);
  const asSet = [...new URLSearchParams(themed(settings, theme))];
  const name = scenario ? `${widget.id}.${scenario.id}` : widget.id;
  const picture = `${site}pictures/${name}-${PICTURE}.png`;
  const values = resolve(widget.params, shown);
  const said = `${widget.finding(values)}. ${widget.readout(values)}`;
  const image = `<img src="${html(picture)}" alt="${html(said)}" width="${PICTURE}" loading="lazy" />`;
  const data = asSet.map(([key, value]) => ` data-${kebab(key)}="${html(value)}"`).join('');
  const pictured = exact
    ? 'The picture shows these settings.'
    : 'The picture shows the default; for your settings, save the PNG above and put its address in src.';
  return [
    {
      id: 'link',
      label: 'Link, for WordPress and cards',
      code: page,
      note: `WordPress turns it into the live widget, other hosts into a card with its picture. ${
        exact
          ? 'Both show these settings.'
          : 'Both show the default: a pasted link cannot carry your settings further than to this page.'
      }`,
    },
    {
      id: 'frame',
      label: 'Frame, for HTML and JSX',
      code: `<iframe src="${html(embed)}" title="${html(widget.title)}" width="100%" height="${height}" loading="lazy"></iframe>`,
      note: 'Live, with your settings, wherever frames are allowed. Its height is fixed; with the script below it follows its content.',
    },
    {
      id: 'figure',
      label: 'Figure with script',
      code: [
        `<figure data-unwind-widget="${widget.id}"${data}>`,
        // Closed on the same line: the classic editor of WordPress makes a break of the next.
        `  <a href="${html(page)}">${image}</a></figure>`,
        `<script async src="${html(site)}embed.js"></script>`,
      ].join('\n'),
      note: `Live, with your settings, and always of the right height. Without script, in a feed, in a letter and on paper it is the picture. ${pictured}`,
    },
    {
      id: 'picture',
      label: 'Picture, HTML',
      code: `<a href="${html(page)}">${image}</a>`,
      note: `For hosts that allow neither frames nor scripts. ${pictured}`,
    },
    {
      id: 'markdown',
      label: 'Picture, Markdown',
      code: `[![${said.replace(/[[\]\\]/g, '\\$&')}](${picture})](${page})`,
      note: `For Markdown, forums and read-me files. ${pictured}`,
    },
    {
      id: 'component',
      label: 'Component, for MDX',
      code: component(site, widget, asSet, height),
      note: 'For Astro, Docusaurus and whatever else reads MDX: the first part once a file, the second where the widget goes.',
    },
  ];
}

function component(
  site: string,
  { id, title }: AnyWidget,
  asSet: readonly (readonly [string, string])[],
  height: number,
): string {
  const pairs = asSet.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ');
  const settings = pairs === '' ? '' : ` settings={{ ${pairs} }}`;
  return [
    // Not `...settings`: Astro gives a component more than it is written with.
    'export const Unwind = ({ widget, title, height, settings = {} }) => (',
    '  <iframe',
    `    src={\`${site}embed/v1/\${widget}/?\${new URLSearchParams(settings)}\`}`,
    '    title={title}',
    '    width="100%"',
    '    height={height}',
    '    loading="lazy"',
    '  ></iframe>',
    ');',
    '',
    `<Unwind widget="${id}" title="${html(title)}" height="${height}"${settings} />`,
  ].join('\n');
}

const asked = (address: string, settings: string): string =>
  settings === '' ? address : `${address}?${settings}`;

/** For an attribute in quotes, in HTML as in JSX. */
const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A setting's name as a data attribute has it: priceMove → price-move. */
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
