/** What a host is told that asks how to show a page of a widget: oEmbed 1.0, https://oembed.com. */
import { query } from '../components/kit/url.ts';
import { resolve, type Params, type Scenario } from '../components/kit/define.ts';
import { height } from '../embed/height.ts';
import { sharePath, type Shared } from './share.ts';
import { site } from './site.ts';
import { path } from './paths.ts';

/** A width that WordPress takes for none of its fixed shapes; the frame is as wide as its place. */
const WIDTH = 640;

export const oembedPath = (name: string): string => path(`oembed/${name}.json`);

/** @param address a path of ours as a whole address */
export function oembed(
  { widget, scenario, given, name }: Shared,
  address: (path: string) => string,
): object {
  const values = resolve(widget.params, given);
  const settings = query(widget.params as Params, given);
  const title = titleOf(widget.title, scenario);
  const page = address(sharePath(widget.id, scenario?.id));
  const frame = address(path(`embed/v1/${widget.id}/`)) + (settings === '' ? '' : `?${settings}`);
  const high = height(widget, values, WIDTH);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: site.name,
    author_url: address(path('')),
    provider_name: site.name,
    provider_url: address(path('')),
    cache_age: 86400,
    width: WIDTH,
    height: high,
    // WordPress wants the quote before it believes the frame, and lets nothing else through.
    html: `<blockquote><a href="${text(page)}">${text(title)}</a></blockquote><iframe src="${text(frame)}" title="${text(title)}" width="100%" height="${high}"></iframe>`,
    thumbnail_url: address(path(`pictures/${name}.png`)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

export const titleOf = (title: string, scenario: Scenario | undefined): string =>
  scenario ? `${title} ${scenario.label}, ${scenario.year}` : title;

const text = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
