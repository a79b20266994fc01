// One MDX page as three programs make HTML of it, each as its own users would.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imported, install, type Versions } from '../use/packages.ts';

export const versions = {
  '@docusaurus/core': '3.10.2',
  '@docusaurus/plugin-content-pages': '3.10.2',
  '@docusaurus/theme-classic': '3.10.2',
  '@mdx-js/mdx': '3.1.1',
  '@mdx-js/react': '3.1.1',
  react: '19.3.1',
  'react-dom': '19.3.1',
} as const satisfies Versions;

/** By name, the HTML that came out of the source of each page. */
export type Pages = Readonly<Record<string, string>>;

export function packagesIn(cache: string): string {
  const folder = join(cache, 'mdx');
  install(folder, versions);
  return folder;
}

export async function byMdx(folder: string, pages: Pages): Promise<Pages> {
  const { evaluate } = (await imported(folder, '@mdx-js/mdx')) as {
    evaluate: (source: string, runtime: object) => Promise<{ default: unknown }>;
  };
  const runtime = (await imported(folder, 'react/jsx-runtime')) as object;
  const { createElement } = (await imported(folder, 'react')) as {
    createElement: (what: unknown) => object;
  };
  const { renderToStaticMarkup } = (await imported(folder, 'react-dom/server')) as {
    renderToStaticMarkup: (element: object) => string;
  };
  const made = Object.entries(pages).map(async ([name, source]) => {
    const { default: page } = await evaluate(source, runtime);
    return [name, renderToStaticMarkup(createElement(page))] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

/** Its site stays where it is: what the bundler has compiled once it need not compile again. */
export function byDocusaurus(folder: string, pages: Pages): Pages {
  const site = join(folder, 'site');
  const config = {
    title: 'A writer',
    url: 'https://writer.example',
    baseUrl: '/',
    onBrokenLinks: 'ignore',
    plugins: ['@docusaurus/plugin-content-pages'],
    themes: ['@docusaurus/theme-classic'],
  };
  write(site, 'docusaurus.config.js', `module.exports = ${JSON.stringify(config)};\n`);
  write(site, 'package.json', '{ "name": "writer", "private": true }\n');
  return build(site, pages, 'build', [
    join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
    'build',
    '--no-minify',
  ]);
}

/** Astro with its own MDX, both as this project has them. */
export function byAstro(pages: Pages): Pages {
  const site = mkdtempSync(join(tmpdir(), 'unwind-mdx-'));
  try {
    symlinkSync(own, join(site, 'node_modules'));
    write(
      site,
      'astro.config.mjs',
      "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
    );
    return build(site, pages, 'dist', [join(own, 'astro/bin/astro.mjs'), 'build']);
  } finally {
    rmSync(site, { recursive: true });
  }
}

const own = fileURLToPath(new URL('../../../node_modules', import.meta.url));

export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(own, name, 'package.json'), 'utf8')) as { version: string })
    .version;

function build(site: string, pages: Pages, into: string, command: readonly string[]): Pages {
  rmSync(join(site, into), { recursive: true, force: true });
  for (const [name, source] of Object.entries(pages)) write(site, `src/pages/${name}.mdx`, source);
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stdout}${stderr}`);
  const html = (name: string) => join(site, into, name, 'index.html');
  return Object.fromEntries(
    Object.keys(pages).map((name) => [
      name,
      existsSync(html(name)) ? readFileSync(html(name), 'utf8') : '',
    ]),
  );
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
