// Our headers as Caddy sends them, from the file that an admin imports.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDebian, unpacked } from './debian.ts';
import { configurations, dist, served } from './headers/served.ts';
import type { Host } from './host.ts';
import { freePort } from './use/port.ts';

export const host: Host = {
  id: 'caddy',
  name: 'Caddy',
  missing: noDebian,
  async prove({ cache }) {
    const program = join(unpacked(cache, 'caddy', ['caddy']), 'usr/bin/caddy');
    const work = mkdtempSync(join(tmpdir(), 'unwind-caddy-'));
    const port = await freePort();
    const configuration = join(work, 'Caddyfile');
    writeFileSync(configuration, configured(port));
    const version = spawnSync(program, ['version'], { encoding: 'utf8' }).stdout.split(' ')[0];
    const args = ['run', '--config', configuration, '--adapter', 'caddyfile'];
    return { version: (version ?? '').trim(), findings: await served(program, args, port, work) };
  },
};

const configured = (port: number): string => `
{
	admin off
	auto_https off
}
import ${configurations}/Caddyfile
http://localhost:${port} {
	root * ${dist}
	file_server
	import unwind
}
`;
