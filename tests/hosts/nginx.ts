// Our headers as nginx sends them, from the two files that an admin includes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDebian, unpacked } from './debian.ts';
import { configurations, dist, served } from './headers/served.ts';
import type { Host } from './host.ts';
import { freePort } from './use/port.ts';

export const host: Host = {
  id: 'nginx',
  name: 'nginx',
  missing: noDebian,
  async prove({ cache }) {
    const folder = unpacked(cache, 'nginx', ['nginx', 'nginx-common']);
    const program = join(folder, 'usr/sbin/nginx');
    const work = mkdtempSync(join(tmpdir(), 'unwind-nginx-'));
    mkdirSync(join(work, 'tmp'));
    const port = await freePort();
    const configuration = join(work, 'nginx.conf');
    writeFileSync(configuration, configured(folder, work, port));
    const said = spawnSync(program, ['-v'], { encoding: 'utf8' }).stderr;
    return {
      version: /\/([\d.]+)/.exec(said)?.[1] ?? said,
      findings: await served(
        program,
        ['-c', configuration, '-e', 'stderr', '-p', work],
        port,
        work,
      ),
    };
  },
};

const configured = (folder: string, work: string, port: number): string => `
daemon off;
pid ${work}/nginx.pid;
events {}
http {
  include ${folder}/etc/nginx/mime.types;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/tmp/${name};`).join('\n  ')}
  include ${configurations}/nginx.conf;
  server {
    listen 127.0.0.1:${port};
    listen [::1]:${port};
    root ${dist};
    index index.html;
    error_page 404 /404.html;
    include ${configurations}/nginx-server.conf;
  }
}
`;
