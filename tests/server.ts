// Serves a built site as a plain static host does: `node tests/server.ts PORT BASE FOLDER`. The
// browser tests do not use Astro's preview, which moves to another port when one is taken and
// refuses to run beside `npm start`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const [port = '4322', base = '/', dist = 'dist'] = process.argv.slice(2);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  void answer(pathname).then(({ status, type, body }) => {
    response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
    response.end(body);
  });
}).listen(Number(port), 'localhost');

async function answer(pathname: string): Promise<{ status: number; type: string; body: Buffer }> {
  const path = normalize(decodeURIComponent(pathname));
  if (path.startsWith(base)) {
    const file = path.slice(base.length).replace(/(^|\/)$/, '$1index.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const body = await readFile(join(dist, file)).catch(() => undefined);
    if (body !== undefined) return { status: 200, type, body };
  }
  return { status: 404, type: 'text/html', body: await readFile(join(dist, '404.html')) };
}
