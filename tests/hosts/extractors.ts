// What chats, forums and readers learn of our links: three libraries that such programs are built on.
import { join } from 'node:path';
import { finding, type Host } from './host.ts';
import { imported, install } from './use/packages.ts';
import { answering } from './use/pages.ts';

const versions = {
  '@extractus/oembed-extractor': '6.0.0',
  'unfurl.js': '6.4.0',
  'open-graph-scraper': '6.12.0',
} as const;

export const host: Host = {
  id: 'extractors',
  name: 'oembed-extractor',
  prove: async ({ home, cache }) => {
    const folder = join(cache, 'extractors');
    install(folder, versions);
    const { extract } = (await imported(folder, '@extractus/oembed-extractor')) as Extractor;
    const { unfurl } = (await imported(folder, 'unfurl.js')) as Unfurl;
    const { default: scrape } = (await imported(folder, 'open-graph-scraper')) as Scraper;
    const pages = await answering(home);
    const onEvery = async (holds: (page: string) => Promise<boolean>) =>
      pages.length > 30 && (await Promise.all(pages.map(holds))).every(Boolean);
    const pictures = new Map<string, Promise<boolean>>();
    const isPicture = (url: string | undefined): Promise<boolean> => {
      const known = pictures.get(url ?? '') ?? sized(url);
      pictures.set(url ?? '', known);
      return known;
    };
    return {
      version: `${versions['@extractus/oembed-extractor']}, unfurl.js ${versions['unfurl.js']}, open-graph-scraper ${versions['open-graph-scraper']}`,
      findings: [
        await finding(
          'oembed-extractor finds a title, a picture and the live frame with its height behind the link of every widget, of its real events and of a term with a widget.',
          () =>
            onEvery(async (page) => {
              const { type, title, height, html, thumbnail_url, method } = await extract(page);
              return (
                method === 'auto-discovery' &&
                type === 'rich' &&
                isText(title) &&
                height > 0 &&
                html.includes(`<iframe src="${home}embed/v1/`) &&
                (await isPicture(thumbnail_url))
              );
            }),
        ),
        await finding(
          'unfurl.js finds there, besides, a description, our icon and the canonical address.',
          () =>
            onEvery(async (page) => {
              const found = await unfurl(page);
              return (
                found.oEmbed?.type === 'rich' &&
                isText(found.open_graph?.title) &&
                isText(found.description) &&
                found.canonical_url === page &&
                found.favicon?.startsWith(home) === true &&
                found.twitter_card?.card === 'summary_large_image' &&
                (await isPicture(found.open_graph?.images?.[0]?.url))
              );
            }),
        ),
        await finding(
          'open-graph-scraper finds title, description and a picture of 1200 × 630 px on each of them.',
          () =>
            onEvery(async (url) => {
              // It asks no machine without a dot in its name, unless told to.
              const { result } = await scrape({ url, urlValidatorSettings: anywhere });
              const [picture] = result.ogImage ?? [];
              return (
                isText(result.ogTitle) &&
                isText(result.ogDescription) &&
                String(picture?.width) === '1200' &&
                String(picture?.height) === '630' &&
                (await isPicture(picture?.url))
              );
            }),
        ),
      ],
    };
  },
};

const anywhere = {
  allow_fragments: true,
  allow_protocol_relative_urls: false,
  allow_query_components: true,
  allow_trailing_dot: false,
  allow_underscores: false,
  protocols: ['http'],
  require_host: true,
  require_port: false,
  require_protocol: false,
  require_tld: false,
  require_valid_protocol: true,
  validate_length: false,
};

const isText = (text: string | undefined): boolean => text !== undefined && text.length > 10;

/** Whether a picture is there, a PNG of the size that it is said to have. */
async function sized(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  const image = Buffer.from(await (await fetch(url)).arrayBuffer());
  const isPng = image.toString('latin1', 1, 4) === 'PNG';
  return isPng && image.readUInt32BE(16) === 1200 && image.readUInt32BE(20) === 630;
}

interface Extractor {
  extract: (url: string) => Promise<{
    method: string;
    type: string;
    title: string;
    height: number;
    html: string;
    thumbnail_url: string;
  }>;
}

interface Unfurl {
  unfurl: (url: string) => Promise<{
    description?: string;
    favicon?: string;
    canonical_url?: string;
    open_graph?: { title: string; images?: { url: string }[] };
    twitter_card?: { card: string };
    oEmbed?: { type: string };
  }>;
}

interface Scraper {
  default: (options: object) => Promise<{
    result: {
      ogTitle?: string;
      ogDescription?: string;
      ogImage?: { url: string; width?: string | number; height?: string | number }[];
    };
  }>;
}
