// Bytes as a reader's connection carries them: every response body, at brotli 11, measured where
// they are fetched, so that nothing that loads can be forgotten.
import { readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { readToTheEnd } from './site.ts';

// Before a reader scrolls or touches anything; and the scripts of a page read to its end.
const must = { beforeInteraction: 50_000, script: 40_000 };

interface Weights {
  readonly beforeInteraction: number;
  readonly script: number;
  readonly everything: number;
}

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

// A page is a test, so that they are shared among the workers and a slow one is named.
const terms = readdirSync(new URL('../../src/content/terms/', import.meta.url))
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.replace(/\.mdx$/, ''));

for (const slug of terms)
  test(`${slug} is within its budget`, async ({ page }) => {
    test.setTimeout(120_000);
    const weight = await weigh(page, `./definition/${slug}/`);
    console.log(line(slug, weight));
    const over = Object.entries(must)
      .filter(([name, limit]) => weight[name as keyof Weights] > limit)
      .map(([name, limit]) => `${name}: ${weight[name as keyof Weights]} > ${limit} bytes`);
    expect(over).toEqual([]);
  });

/** Before a touch, all script, everything; the aims are 40, 32 and 50 kB. */
function line(slug: string, { beforeInteraction, script, everything }: Weights): string {
  const cells = [beforeInteraction, script, everything].map((bytes) => String(bytes).padStart(8));
  return `${slug.padEnd(36)}${cells.join('')}`;
}
