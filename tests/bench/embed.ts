/**
 * `npm run bench:embeds`: how soon an embed is live with the settings it was asked for, on a slow
 * phone, against a bare frame with the same picture. Brotli as hosts send it, 1.6 Mbit/s, 150 ms a
 * round trip, a fourth of this machine's speed; each load in a context of its own, the two in turns.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium as playwright, type Browser } from '@playwright/test';
import { live } from '../live.ts';
import { chromium, noChromium } from '../browser.ts';

const ROUNDS = 5;
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 768_000 / 8,
};
interface Round {
  readonly drawn: number;
  readonly live: number;
  readonly bare: number;
  readonly ratio: number;
}
const dist = join(import.meta.dirname, '../../dist');

const found = await chromium();
if (!found) throw new Error(noChromium);
/** What is sent for an address: packed once, as a host does. */
const bodies = new Map<string, Buffer>();
for (const id of live) {
  const embed = await readFile(join(dist, 'embed/v1', id, 'index.html'));
  bodies.set(`/embed/v1/${id}/`, brotliCompressSync(embed));
  const bare = `<!doctype html><img src="/pictures/${id}-720.png">`;
  bodies.set(`/bare/${id}/`, brotliCompressSync(Buffer.from(bare)));
  const picture = `/pictures/${id}-720.png`;
  bodies.set(picture, await readFile(dist + picture));
}
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const text = !pathname.endsWith('.png');
  response.setHeader('Content-Type', text ? 'text/html; charset=utf-8' : 'image/png');
  if (text) response.setHeader('Content-Encoding', 'br');
  response.end(bodies.get(pathname));
});
await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
const home = `http://localhost:${(server.address() as AddressInfo).port}/`;
const browser = await playwright.launch({
  executablePath: found.executablePath,
  args: [...found.args],
});

console.log(`${ROUNDS} rounds, median ms: drawn, live, and the bare picture; live ÷ bare\n`);
for (const id of live) {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await load(browser, `${home}bare/${id}/`, () => document.images[0]?.complete);
    const own = await load(
      browser,
      `${home}embed/v1/${id}/?theme=dark`,
      // Controls are there only once the script has run, and the theme only once it has read the query.
      () =>
        document.querySelector('.ctls') !== null &&
        document.documentElement.dataset.theme === 'dark',
    );
    rounds.push({ drawn: own.drawn, live: own.done, bare: bare.done, ratio: own.done / bare.done });
  }
  const middle = (key: keyof Round): number =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
  const times = [middle('drawn'), middle('live'), middle('bare')].map((ms) =>
    ms.toFixed(0).padStart(7),
  );
  console.log(`${id.padEnd(36)}${times.join('')}   ${middle('ratio').toFixed(2)}`);
}
await browser.close();
server.close();

/** Milliseconds from the start of the navigation to the first paint, and until something is so. */
async function load(
  within: Browser,
  address: string,
  isSo: () => boolean | undefined,
): Promise<{ drawn: number; done: number }> {
  const context = await within.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(`{
    const isSo = ${String(isSo)};
    const look = () => isSo() ? (window.done = performance.now()) : requestAnimationFrame(look);
    look();
  }`);
  await page.goto(address);
  await page.waitForFunction(() => 'done' in window);
  const times = await page.evaluate(() => ({
    drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    done: (window as unknown as { done: number }).done,
  }));
  await context.close();
  return times;
}
