// Serves a built site as a static host does: `node tests/server.ts PORT BASE FOLDER`. The browser
// tests do not use Astro's preview, which moves to another port when one is taken and refuses to
// run beside `npm start`.
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor, type Rule, rulesOf } from './headers.ts';

interface Serving {
  /** Any free one if left out. */
  readonly port?: number;
  readonly base?: string;
  readonly dist?: string;
  /** As public/_headers says; else none of them. */
  readonly headers?: boolean;
  /** The origin the site was built for: wherever it stands in a text, this server's takes its place. */
  readonly builtFor?: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.apkg': 'application/x-apkg',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Starts serving; the address ends in a slash. */
export async function serve({
  port = 0,
  base = '/',
  dist = 'dist',
  headers = false,
  builtFor = '',
}: Serving = {}) {
  const folder = fileURLToPath(new URL(`../${dist}`, import.meta.url));
  const rules = headers ? rulesOf(await readFile(join(folder, '_headers'), 'utf8')) : [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(folder, base, pathname).then(({ status, type, body }) => {
      const below = `/${pathname.slice(base.length)}`;
      response.writeHead(status, { 'Content-Type': type, ...said(rules, below) });
      const own = `http://${request.headers.host ?? 'localhost'}`;
      const text = !/^(?:image|font|application\/x-apkg)/.test(type);
      response.end(builtFor !== '' && text ? String(body).replaceAll(builtFor, own) : body);
    });
  });
  // A client that asks again after a while must not meet a connection that just closed.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  return {
    home: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

const said = (rules: readonly Rule[], path: string): OutgoingHttpHeaders =>
  Object.fromEntries(headersFor(rules, path));

async function answer(
  folder: string,
  base: string,
  pathname: string,
): Promise<{ status: number; type: string; body: Buffer }> {
  const path = normalize(decodeURIComponent(pathname));
  if (path.startsWith(base)) {
    const file = path.slice(base.length).replace(/(^|\/)$/, '$1index.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const body = await readFile(join(folder, file)).catch(() => undefined);
    if (body !== undefined) return { status: 200, type, body };
  }
  return { status: 404, type: 'text/html', body: await readFile(join(folder, '404.html')) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = '4322', base = '/', dist = 'dist'] = process.argv.slice(2);
  await serve({ port: Number(port), base, dist, headers: true });
}
