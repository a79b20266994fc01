// Search as a reader meets it, in a browser: what the first query of a visit costs, and how soon it
// is answered on a machine a fourth as fast as this one.
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

export interface Asked {
  readonly query: string;
  /** packed bytes from opening the dialog until the terms have answered, and with the full text */
  readonly instant: number;
  readonly whole: number;
  readonly first: string;
}

// A letter every tenth of a second is a quick typist.
const BETWEEN = 100;
const SLOWER = 4;
const QUIET = 2000;

const status = '.search-status';

/** Types a query into a page that has not searched before. */
export async function firstQuery(browser: Browser, address: string, query: string): Promise<Asked> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const bodies: { path: string; body: Promise<Buffer> }[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    bodies.push({ path, body: response.body().catch(() => Buffer.alloc(0)) });
  });
  await page.keyboard.press('/');
  await page.locator(status).waitFor();
  await page.keyboard.type(query, { delay: BETWEEN });
  // The full text is asked for after a pause, and then loads one file after another.
  await quiet(page, () => bodies.length);
  const found = page.getByRole('dialog').getByRole('option').first();
  const first = ((await found.count()) === 0 ? '' : await found.innerText()).split('\n')[0] ?? '';
  const sizes = await Promise.all(
    bodies.map(async ({ path, body }) => ({ path, size: packed(await body) })),
  );
  await page.close();
  const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
  const instant = sum(sizes.filter(({ path }) => !path.includes('/pagefind/')));
  return { query, instant, whole: sum(sizes), first };
}

/** Waits until nothing more has come for a while. */
async function quiet(page: Page, count: () => number): Promise<void> {
  for (let before = -1; before !== count();) {
    before = count();
    await page.waitForTimeout(QUIET);
  }
}

/** Milliseconds from each letter until what is seen has followed it. */
export interface Times {
  /** while files come in, from a server on this machine */
  readonly arriving: readonly number[];
  /** the same letters again, once all of them are there */
  readonly loaded: readonly number[];
}

export async function answerTimes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Times> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.locator(status).waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const pass = async () => {
    const times: number[] = [];
    for (const query of queries) {
      for (let letters = 1; letters <= query.length; letters++) {
        times.push(await answerTime(page, query.slice(0, letters)));
        await page.waitForTimeout(BETWEEN);
      }
    }
    return times;
  };
  const times = { arriving: await pass(), loaded: await pass() };
  await page.close();
  return times;
}

function answerTime(page: Page, typed: string): Promise<number> {
  return page.evaluate(
    ([typed, status]) =>
      new Promise<number>((done) => {
        const input = document.querySelector<HTMLInputElement>('#search-text');
        const line = document.querySelector(status);
        if (!input || !line) throw new Error('The dialog is not open.');
        const seen = new MutationObserver(() => {
          seen.disconnect();
          requestAnimationFrame(() => done(performance.now() - start));
        });
        seen.observe(line, { childList: true });
        input.value = typed;
        const start = performance.now();
        input.dispatchEvent(new InputEvent('input'));
      }),
    [typed, status] as const,
  );
}

const packed = (body: Buffer): number => (body.length === 0 ? 0 : brotliCompressSync(body).length);
