/**
 * `npm run bench:search`: how long a reader waits for the first result after a letter, at a fourth of
 * this machine's speed, once search is loaded; and what its first use costs. Golden queries are typed
 * letter by letter into the built site; each is timed from the letter to the frame that shows it, and
 * the best of some rounds counts: what else this machine does is no fault of search.
 */
import { brotliCompressSync } from 'node:zlib';
import { chromium as playwright, type Page, type Response } from '@playwright/test';
import { chromium, noChromium } from '../browser.ts';
import { golden } from '../search/golden.ts';
import { serve } from '../server.ts';

const AT_MOST = 100;
const SLOWER = 4;
const ROUNDS = 3;
// Enough letters to tell the slowest twentieth, few enough for a minute.
const EVERY = 6;

const found = await chromium();
if (!found) throw new Error(noChromium);
const { home, close } = await serve();
const browser = await playwright.launch({
  executablePath: found.executablePath,
  args: [...found.args],
});
const page = await browser.newPage({ viewport: { width: 412, height: 823 } });

await page.goto(`${home}definition/auto-deleveraging-system/`, { waitUntil: 'networkidle' });
const bytes = await firstUse(page, 'liquidation');
const devtools = await page.context().newCDPSession(page);
await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const texts = golden('golden.yaml').flatMap(({ query }, i) => (i % EVERY === 0 ? [query] : []));
const rounds: number[][] = [];
for (let round = 0; round < ROUNDS; round++) {
  const times: number[] = [];
  for (const text of texts) times.push(...(await typed(page, text)));
  rounds.push(times);
}
await browser.close();
await close();

const best = (rounds[0] ?? []).map((_, i) => Math.min(...rounds.map((times) => times[i] ?? NaN)));
console.log(`${best.length} letters of ${texts.length} queries, speed ÷ ${SLOWER}`);
console.log(
  `ms to the first result, best of ${ROUNDS}: ${spread(best)}; all: ${spread(rounds.flat())}`,
);
console.log(
  `bytes of first use, brotli: ${bytes.first}; with the full text ${bytes.first + bytes.text}; ` +
    `the small figures in sight ${bytes.pictures} more`,
);
if (!(quantile(best, 0.95) <= AT_MOST)) {
  console.log(`FAILS: at most ${AT_MOST} ms for 95 %`);
  process.exitCode = 1;
}

/** Opens search, asks, and weighs all that comes: until the terms answer, and with the full text. */
async function firstUse(page: Page, text: string) {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the glossary' }).fill(text);
  await page.locator(`#search-list[data-settled=${text}]`).waitFor();
  const weighed = await Promise.all(
    responses.map(async (response) => ({
      part: /\/(pagefind|thumbnails)\//.exec(response.url())?.[1],
      size: brotliCompressSync(await response.body()).length,
    })),
  );
  const sum = (wanted?: string) =>
    weighed.filter(({ part }) => part === wanted).reduce((total, { size }) => total + size, 0);
  return { first: sum(), text: sum('pagefind'), pictures: sum('thumbnails') };
}

/** Milliseconds from each letter to the end of the frame in which the list has followed it. */
function typed(page: Page, text: string): Promise<number[]> {
  return page.locator('#search-text').evaluate(async (input: HTMLInputElement, whole) => {
    const status = document.querySelector('.search-status');
    if (!status) throw new Error('Search has no status.');
    const shown = (): Promise<number> =>
      new Promise((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        });
        observer.observe(status, { childList: true });
      });
    const times: number[] = [];
    for (let letters = 1; letters <= whole.length; letters++) {
      const seen = shown();
      const start = performance.now();
      input.value = whole.slice(0, letters);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      times.push((await seen) - start);
    }
    return times;
  }, text);
}

function spread(times: readonly number[]): string {
  return `half ${quantile(times, 0.5)}, 95 % ${quantile(times, 0.95)}, most ${quantile(times, 1)}`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(part * sorted.length));
  return Math.round(sorted[at] ?? NaN);
}
