// What must hold of a server that was told our headers, whichever it is.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor, rulesOf } from '../../headers.ts';
import { page, parent } from '../../parent.ts';
import { filesBelow } from '../../../src/build/html.ts';
import { faultsOf } from '../browsers/article.ts';
import { startChromium } from '../browsers/chromium.ts';
import { until } from '../browsers/driver.ts';
import { finding, type Finding } from '../host.ts';

export const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
export const configurations = fileURLToPath(new URL('../../../src/build/headers', import.meta.url));

const EMBED = 'embed/v1/how-far-from-the-edge/';

/** Runs a server until its findings are made; what it keeps, it keeps in `work`. */
export async function served(
  command: string,
  args: readonly string[],
  port: number,
  work: string,
): Promise<Finding[]> {
  const env = { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work };
  const server = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => (said += String(text)));
  const home = `http://localhost:${port}/`;
  try {
    await up(home, () => (server.exitCode === null ? undefined : said));
    return [
      await finding('Every kind of file carries the headers that public/_headers names.', () =>
        sameHeaders(home),
      ),
      ...(await inFrames(home)),
    ];
  } finally {
    server.kill();
    await rm(work, { recursive: true, force: true });
  }
}

async function up(home: string, stopped: () => string | undefined): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const reason = stopped();
    if (reason !== undefined) throw new Error(`The server stopped: ${reason}`);
    if (
      await fetch(home).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The server did not answer within ten seconds.');
}

/** One file of each folder and ending, and each at the top, asked for as a browser would. */
async function sameHeaders(home: string): Promise<boolean> {
  const rules = rulesOf(await readFile(join(dist, '_headers'), 'utf8'));
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const kinds = new Map(
    (await filesBelow(dist))
      .filter((path) => !/^(?:_headers|404)/.test(path))
      .map((path) => [path.replace(/[^/]*(\.\w+)$/, '*$1').replace(/\/[\w-]+\//, '/*/'), path]),
  );
  const faults: string[] = [];
  for (const file of kinds.values()) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const wanted = new Map(headersFor(rules, path));
    const { headers, ok } = await fetch(new URL(path, home));
    // Of most files the server knows the type itself, in words of its own.
    const said = names.filter((name) => name !== 'Content-Type' || wanted.has(name));
    for (const name of ok ? said : [])
      if ((headers.get(name) ?? '') !== (wanted.get(name) ?? ''))
        faults.push(`${path} ${name}: ${headers.get(name) ?? 'nothing'}`);
    if (!ok) faults.push(`${path} is not served`);
    if (file.endsWith('.md') && !headers.get('Content-Type')?.startsWith('text/markdown'))
      faults.push(`${path} is not served as Markdown`);
  }
  for (const fault of faults) console.error(`  ${fault}`);
  return kinds.size > 20 && faults.length === 0;
}

/** An embed and other pages of ours in frames, on a page of another site. */
async function inFrames(home: string): Promise<Finding[]> {
  const around = await parent();
  // Its reader lets every frame store: what forbids it is the header.
  const driver = await startChromium('free');
  try {
    const frames = [EMBED, ...OTHERS].map((path) => `<iframe src="${home}${path}"></iframe>`);
    await driver.open(around.put('article', page(frames.join('\n'))));
    const refused = async (frame: number) => {
      const address = () => driver.inFrame<string>(frame, 'location.href');
      return (await until(address, (now) => now !== 'about:blank')).startsWith('chrome-error:');
    };
    return [
      await finding('An embed is live, and no code in it can store anything.', async () => {
        const { live } = await faultsOf(driver, 0, false);
        const kept = await Promise.all(STORES.map((store) => driver.inFrame(0, attempt(store))));
        return live.length === 0 && kept.every((outcome) => outcome === 'SecurityError');
      }),
      await finding('No other page of ours can be framed by another site.', async () =>
        (await Promise.all(OTHERS.map((_, index) => refused(index + 1)))).every(Boolean),
      ),
    ];
  } finally {
    await driver.close();
    await around.close();
  }
}

const OTHERS = ['', 'a-z/', 'data/', 'w/how-far-from-the-edge/'];
const STORES = ['localStorage', 'sessionStorage', 'indexedDB.open("x")', 'document.cookie'];

const attempt = (store: string): string =>
  `(() => { try { ${store}; return 'kept'; } catch (error) { return error.name; } })()`;
