// Bytes as a reader's connection carries them: every response body, at brotli 11, measured where
// they are fetched, so that nothing that loads can be forgotten.
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { kinds, readToTheEnd } from './site.ts';

// Before a reader scrolls or touches anything; and the scripts of a page read to its end.
const must = { beforeInteraction: 50_000, script: 40_000 };
const aim = { beforeInteraction: 40_000, script: 32_000, everything: 50_000 };

type Weights = Record<keyof typeof aim, number>;

async function weigh(page: Page, path: string): Promise<Weights> {
  const bodies: { type: string; size: Promise<number> }[] = [];
  page.on('response', (response) => {
    bodies.push({
      type: response.request().resourceType(),
      size: response.body().then(brotli, () => 0),
    });
  });
  const sum = async (type?: string): Promise<number> => {
    const counted = bodies.filter((body) => type === undefined || body.type === type);
    return (await Promise.all(counted.map(({ size }) => size))).reduce((a, b) => a + b, 0);
  };
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto(path, { waitUntil: 'networkidle' });
  const beforeInteraction = await sum();
  await readToTheEnd(page);
  return { beforeInteraction, script: await sum('script'), everything: await sum() };
}

/** Sizes by content: most of a page is what others carry too. */
const packed = new Map<string, number>();

function brotli(body: Buffer): number {
  if (body.length === 0) return 0;
  const content = body.toString('latin1');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const size = packed.get(content) ?? brotliCompressSync(body, { params }).length;
  packed.set(content, size);
  return size;
}

test('every term page is within its budget', async ({ page, browser }) => {
  // All pages in turn, however slow the machine.
  test.setTimeout(600_000);
  await page.goto(kinds['A–Z']);
  const hrefs = await page
    .locator('main a[href*="/definition/"]')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href.split('#')[0] ?? ''),
    );
  const paths = [...new Set(hrefs)].sort();
  expect(paths.length).toBeGreaterThanOrEqual(18);

  const weights: [string, Weights][] = [];
  for (const path of paths) {
    // A context of its own: nothing may come from a cache.
    const context = await browser.newContext();
    weights.push([path, await weigh(await context.newPage(), path)]);
    await context.close();
  }
  console.log(table([['must', { ...must, everything: Infinity }], ['aim', aim], ...weights]));

  const over = weights.flatMap(([path, weight]) =>
    Object.entries(must)
      .filter(([name, limit]) => weight[name as keyof Weights] > limit)
      .map(([name, limit]) => `${path} ${name}: ${weight[name as keyof Weights]} > ${limit} bytes`),
  );
  expect(over).toEqual([]);
});

function table(rows: readonly (readonly [string, Weights])[]): string {
  const name = (path: string): string => path.replace(/^.*\/definition\/|\/$/g, '');
  const cells = (weight: Weights): string =>
    [weight.beforeInteraction, weight.script, weight.everything]
      .map((bytes) => (bytes === Infinity ? '–' : String(bytes)).padStart(13))
      .join('');
  const head = `${'bytes at brotli 11'.padEnd(36)}  before touch    all script    everything`;
  return [head, ...rows.map(([path, weight]) => name(path).padEnd(36) + cells(weight))].join('\n');
}
