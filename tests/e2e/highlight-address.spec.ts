// The words in an address: anybody may have written them, and they are nobody else's business.
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { complaints } from './site.ts';
import { ID, openWidget, partsOf } from './widget.ts';

const PAGE = './definition/leverage-and-deleveraging-risks/';

const bar = (page: Page) => page.getByRole('region', { name: 'Words found on this page' });
const count = (page: Page) => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);

test('nothing is loaded for a page without them', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${PAGE}?leverage=20`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('asked'))).toEqual([]);
  await expect(bar(page)).toHaveCount(0);
});

for (const hostile of [
  '<img src=x onerror="document.title=1"> leverage',
  '</p><script>document.title=1</script> leverage',
  'leverage'.repeat(500) + ' leverage',
  '\u202Eleverage\u0000 %3Cb%3E',
]) {
  test(`a hostile value is text: ${hostile.slice(0, 24)}`, async ({ page }) => {
    const heard = await complaints(page);
    await page.goto(`${PAGE}?${new URLSearchParams({ highlight: hostile })}`, {
      waitUntil: 'networkidle',
    });
    await expect(page).not.toHaveTitle('1');
    await expect(page.locator('.found :is(img, script, b)')).toHaveCount(0);
    expect((await bar(page).count()) === 0 || (await bar(page).innerText()).length < 150).toBe(
      true,
    );
    expect(heard).toEqual([]);
  });
}

for (const value of ['', '+', '%', '%E0%A4', 'zeppelin', '...']) {
  test(`a value without a match shows the page as it is: “${value}”`, async ({ page }) => {
    const heard = await complaints(page);
    await page.goto(`${PAGE}?highlight=${value}`, { waitUntil: 'networkidle' });
    await expect(bar(page)).toHaveCount(0);
    expect(await count(page)).toBe(0);
    expect(heard).toEqual([]);
  });
}

test('a widget has its settings from the same query, and says nothing of the words', async ({
  page,
}) => {
  const widget = await openWidget(page, `?leverage=20&highlight=gearing#${ID}`);
  await expect(partsOf(widget).field('Leverage at entry')).toHaveValue('20');
  await expect(widget).not.toContainText('has no setting');
  await expect(bar(page)).toBeVisible();
});

test('the canonical address is without them', async ({ page }) => {
  await page.goto(`${PAGE}?highlight=gearing`);
  await expect(bar(page)).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/definition\/leverage-and-deleveraging-risks\/$/,
  );
});

test('a browser that cannot mark shows the page as it is', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(window, 'Highlight');
  });
  const heard = await complaints(page);
  await page.goto(`${PAGE}?highlight=gearing`, { waitUntil: 'networkidle' });
  await expect(bar(page)).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('paper has neither marks nor bar', async ({ page }) => {
  await page.goto(`${PAGE}?highlight=leverage`);
  await expect(bar(page)).toBeVisible();
  const colour = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector('h1') ?? document.body, '::highlight(found)')
          .backgroundColor,
    );
  const onScreen = await colour();
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  expect(await colour()).toBe('rgba(0, 0, 0, 0)');
  expect(onScreen).not.toBe('rgba(0, 0, 0, 0)');
});

for (const width of [360, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds no fault with the bar, ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${PAGE}?highlight=leverage`);
      await expect(bar(page)).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a page like any other', async ({ page }) => {
    await page.goto(`${PAGE}?highlight=gearing`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
  });
});
