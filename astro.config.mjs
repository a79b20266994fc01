import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import csp from './src/build/csp.ts';
import embeds from './src/build/embeds.ts';
import islandStyle from './src/build/island-style.ts';
import links from './src/build/links.ts';
import preload from './src/build/preload.ts';
import proofread, { drafts } from './src/build/proofread.ts';
import searchIndex from './src/build/search-index.ts';
import twins from './src/build/twins.ts';
import leanDecimal from './src/build/lean-decimal.ts';

// Where the site will live. Both may be set at build time, so one source serves a domain of its
// own (`/`) or a folder of somebody else's (`UNWIND_BASE=/unwind`).
const site = process.env.UNWIND_SITE || 'https://unwind.example';
const base = process.env.UNWIND_BASE || '/';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// What search engines are not shown: frames for other people's pages, and terms nobody has finished.
const unlisted = ['/embed/v1/', ...drafts(here('.')).map((slug) => `/definition/${slug}/`)];

export default defineConfig({
  site,
  base,
  // One address a page: a directory with a slash, as every static host serves it without a redirect.
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Most readers arrive from a search and see one page: its CSS inside the HTML saves them a
    // round trip before the first paint (measured: largest paint 0.2 s sooner on a phone) and is
    // packed together with the markup. The price is 5 kB again on a second page, and that the
    // W3C's validator sees the CSS and complains of @container, which it does not know yet.
    inlineStylesheets: 'always',
  },
  integrations: [
    proofread(),
    mdx(),
    solid(),
    sitemap({ filter: (page) => !unlisted.some((part) => page.includes(part)) }),
    islandStyle(),
    searchIndex(),
    twins(),
    links(),
    csp(),
  ],
  vite: {
    plugins: [preload(), leanDecimal(), embeds()],
    // Search suggests a missing term there, in the browser.
    define: {
      'import.meta.env.UNWIND_REPOSITORY': JSON.stringify(process.env.UNWIND_REPOSITORY ?? ''),
    },
    resolve: {
      alias: { '@astrojs/solid-js/client.js': here('./src/build/island-client.ts') },
    },
    // Astro marks each MDX page with a directive of its own and the bundler warns of every one.
    build: {
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // The engine is pure, so its public door holds nothing back: a page loads the models that
        // its own widgets call, and not those of every other page.
        treeshake: { moduleSideEffects: [{ test: /\/src\/engine\//, sideEffects: false }] },
      },
    },
    // A worker loads the simulation it is asked for, and no other.
    worker: {
      format: 'es',
      plugins: () => [leanDecimal()],
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/src\/engine\//, sideEffects: false }] },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every widget needs, in one piece: one request, and it packs better than seven.
              codeSplitting: {
                groups: [
                  {
                    name: 'kit',
                    test: /node_modules\/solid-js\/|\/src\/components\/kit\/(?!download|csv|remote|simulat|[sS]nippets)|\/src\/engine\/(?:domain|errors)\.ts|island-client/,
                  },
                  // Search asks for it on every page.
                  { name: 'preload', test: /preload-helper/, priority: 1 },
                ],
              },
            },
          },
        },
      },
    },
    // Astro's dependency scan cannot read Solid's JSX and would re-optimise in mid-page: name
    // what the islands use instead.
    optimizeDeps: {
      noDiscovery: true,
      include: ['solid-js', 'solid-js/web', 'solid-js/store', 'decimal.js'],
    },
  },
});
