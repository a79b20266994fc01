// What previews cost a reader: nothing before one is wanted, and then little ahead.
import { expect, test, type Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { readToTheEnd } from './site.ts';

const TERM = './definition/stale-data-risks/';

/** The script of the cards with its style, the one that is looked at, and all that comes ahead of it. */
const must = { card: 2_500, preview: 2_000, ahead: 12_000 };

/** Everything previews ask for: the path, and its bytes as they travel. */
function asked(page: Page) {
  const all: { readonly path: string; readonly size: Promise<number> }[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\/previews\/|\/card\./.test(pathname)) return;
    const size = response.body().then((body) => brotliCompressSync(body).length);
    all.push({ path: pathname, size });
  });
  return all;
}

const card = (page: Page) => page.getByRole('tooltip');
const link = (page: Page) => page.locator('.relations a').first();

async function show(page: Page) {
  await link(page).hover();
  await expect(card(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
}

test('nothing is asked for before a link is pointed at, however far one reads', async ({
  page,
}) => {
  const all = asked(page);
  await page.goto(TERM);
  await readToTheEnd(page);
  await page.mouse.move(5, 5);
  await page.getByRole('link', { name: 'Cite' }).hover();
  expect(all.map(({ path }) => path)).toEqual([]);
});

test('then the others in sight come ahead, within a budget, and each once', async ({ page }) => {
  const all = asked(page);
  await page.goto(TERM);
  await page.locator('.relations').scrollIntoViewIfNeeded();
  await show(page);
  const scripts = all.filter(({ path }) => path.endsWith('.js'));
  const files = all.filter(({ path }) => path.endsWith('.json'));
  const sum = async (of: typeof all) =>
    (await Promise.all(of.map(({ size }) => size))).reduce((a, b) => a + b, 0);
  const [own, ...ahead] = files;
  test.info().annotations.push({ type: 'bytes', description: String(await sum(all)) });
  expect(await sum(scripts)).toBeLessThanOrEqual(must.card);
  expect(await sum(own ? [own] : [])).toBeLessThanOrEqual(must.preview);
  expect(ahead.length).toBeGreaterThan(0);
  expect(await sum(ahead)).toBeLessThanOrEqual(must.ahead);

  // Whatever else is pointed at, not more than six are ever fetched unasked.
  const links = await page.locator('.relations a').all();
  for (const one of links) await one.hover();
  await page.waitForLoadState('networkidle');
  const paths = all.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const pointedAt = new Set(
    await Promise.all(links.map(async (one) => (await one.getAttribute('href')) ?? '')),
  );
  expect(paths.length - scripts.length).toBeLessThanOrEqual(pointedAt.size + 6);
});

test('what came ahead is shown without a request', async ({ page, context }) => {
  await page.goto(TERM);
  await page.locator('.relations').scrollIntoViewIfNeeded();
  await show(page);
  await context.setOffline(true);
  await page.mouse.move(5, 5);
  await expect(card(page)).toBeHidden();
  await page.locator('.relations a').nth(1).hover();
  await expect(card(page)).toBeVisible();
});

test('who saves data is sent what they point at and nothing ahead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const all = asked(page);
  await page.goto(TERM);
  await page.locator('.relations').scrollIntoViewIfNeeded();
  await show(page);
  await page.waitForTimeout(500);
  expect(all.filter(({ path }) => path.endsWith('.json'))).toHaveLength(1);
});

test('keyboard focus fetches as a pointer does', async ({ page }) => {
  const all = asked(page);
  await page.goto(TERM);
  await page.keyboard.press('Tab');
  await link(page).focus();
  await expect(card(page)).toBeVisible();
  expect(all.length).toBeGreaterThan(1);
});
