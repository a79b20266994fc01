// Somebody else's site, around ours: a real server on 127.0.0.1 while ours is on localhost, since
// pages that a test makes up without one may frame nothing local.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Parent {
  /** Of another site than localhost; ends in a slash. */
  readonly home: string;
  /** Puts a page there, at `name`; gives its address. */
  readonly put: (name: string, body: string) => string;
  readonly close: () => Promise<unknown>;
}

export async function parent(): Promise<Parent> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html' });
    response.end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    home,
    put: (name, body) => {
      pages.set(name, page(body));
      return home + name;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** An article, as plain as can be. No icon, which a browser would ask for and complain of. */
export const page = (body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Somebody’s article</title>
<link rel="icon" href="data:,">
<body>
${body}
</body>
</html>
`;
