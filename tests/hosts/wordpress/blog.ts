// A blog on an origin of its own: posts as core made them, and core's own scripts.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export async function blog(folder: string, posts: Readonly<Record<string, string>>) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const post = posts[pathname.slice(1)];
    const own = /^\/wp-includes\/js\/[\w.-]+\.js$/.test(pathname);
    const file = own ? readFile(join(folder, pathname), 'utf8') : Promise.resolve(undefined);
    void file.then((script) => {
      response.writeHead((script ?? post) ? 200 : 404, {
        'Content-Type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      });
      response.end(script ?? page(post ?? ''));
    });
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    home: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** A column of text, as wide as a theme would have it. */
const page = (post: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A post</title><body style="max-width:640px;margin:auto"><h1>A post</h1>${post}<p>After it.</p></body></html>`;
