// The parts of Ghost that a pasted link and a card go through, with the packages those need and no more.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { install, run, unpack } from '../use/packages.ts';

const VERSION = '6.65.0';
const NODES = 'components/tryghost-kg-default-nodes-2.2.1.tgz';

/** What Ghost’s editor is told of a link. */
export interface Bookmark {
  readonly type: string;
  readonly metadata: Readonly<Record<string, string | null>>;
}

interface Service {
  fetchOembedDataFromUrl(url: string, type?: string): Promise<Bookmark>;
}

interface Rendered {
  readonly element: { readonly outerHTML: string; readonly value?: string };
}
type Render = (node: object, options: object) => Rendered;

export interface Ghost {
  readonly version: string;
  readonly service: Service;
  readonly bookmark: (node: object, target: 'web' | 'email') => string;
  readonly html: (node: object, target: 'web' | 'email') => string;
  /** Names and contents of the pictures that the service has stored on the blog. */
  readonly stored: ReadonlyMap<string, Buffer>;
}

export function ghost(cache: string): Ghost {
  const folder = join(cache, `ghost@${VERSION}`);
  unpack(folder, `ghost@${VERSION}`, [
    'package.json',
    'core/server/services/oembed',
    'core/server/lib/request-external.js',
    'core/shared/config',
    NODES,
  ]);
  const text = readFileSync(join(folder, 'package/package.json'), 'utf8');
  const { version, dependencies } = JSON.parse(text) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const named = (name: string) => packages.test(name);
  install(folder, Object.fromEntries(Object.entries(dependencies).filter(([name]) => named(name))));
  // Its log is all that is left out: half of the packages belong to it.
  const log = join(folder, 'node_modules/@tryghost/logging');
  mkdirSync(log, { recursive: true });
  writeFileSync(join(log, 'index.js'), 'module.exports = console;\n');
  mkdirSync(join(folder, 'package/content'), { recursive: true });
  if (!existsSync(join(folder, 'nodes'))) {
    mkdirSync(join(folder, 'nodes'));
    run('tar', ['-xzf', join('package', NODES), '-C', 'nodes'], folder);
  }

  const part = createRequire(join(folder, 'package/core/server/index.js'));
  const node = createRequire(join(folder, 'nodes/package/build/cjs/nodes/index.js'));
  const stored = new Map<string, Buffer>();
  const { JSDOM } = part('jsdom') as { JSDOM: new () => unknown };
  const to =
    (render: Render) =>
    (card: object, target: 'web' | 'email'): string => {
      const { element } = render(card, { dom: new JSDOM(), target });
      return element.value ?? element.outerHTML;
    };
  return {
    version,
    stored,
    service: inDevelopment(() => {
      const Service = part('./services/oembed/oembed-service.js') as new (own: object) => Service;
      return new Service({
        config: part('../shared/config') as unknown,
        externalRequest: part('./lib/request-external.js') as unknown,
        imageStore: {
          getSanitizedFileName: (name: string) => name,
          saveRaw: (image: Buffer, path: string) => {
            stored.set(path, image);
            return Promise.resolve(path);
          },
        },
      });
    }),
    bookmark: to(
      (node('./bookmark/bookmark-renderer.js') as { renderBookmarkNode: Render })
        .renderBookmarkNode,
    ),
    html: to((node('./html/html-renderer.js') as { renderHtmlNode: Render }).renderHtmlNode),
  };
}

const packages =
  /^(?:metascraper(?!-amazon).*|@extractus\/oembed-extractor|@tryghost\/(?:errors|tpl|debug|validator|image-transform|config-url-helpers)|lodash|charset|iconv-lite|tldts|file-type|cheerio|got|ipaddr\.js|nconf|jsonc-parser|jsdom)$/;

/** Ghost asks no address of its own machine’s, save in development. */
function inDevelopment<Made>(make: () => Made): Made {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'development';
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
