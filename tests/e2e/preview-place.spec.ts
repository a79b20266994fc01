// Where a preview stands, over which links it comes, and that all can read it.
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { boxOf } from './widget.ts';

const TERM = './definition/stale-data-risks/';

const card = (page: Page) => page.getByRole('tooltip', { includeHidden: true });
const first = (page: Page) =>
  page.locator('section p a[href$="/collateral-valuation-sensitivity/"]').first();

/** Long enough for any card to have come or gone. */
const WHILE = 800;

test.describe('where it stands', () => {
  // 1280 × 800 as it is, at 200 % and at 400 %, and a phone.
  for (const [width, height] of [
    [1280, 800],
    [640, 400],
    [320, 200],
    [360, 740],
  ] as const) {
    test(`inside the window and never on its link, ${width} × ${height}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.goto(TERM);
      for (const y of [0.1, 0.5, 0.9]) {
        for (const link of [first(page), page.locator('.relations a').last()]) {
          await link.evaluate((element, at) => {
            const { top } = element.getBoundingClientRect();
            scrollBy({ top: top - innerHeight * at, behavior: 'instant' });
          }, y);
          await link.hover({ force: true });
          await expect(card(page)).toBeVisible();
          const [it, own] = [await boxOf(card(page)), await boxOf(link)];
          expect(it.x).toBeGreaterThanOrEqual(0);
          expect(it.x + it.width).toBeLessThanOrEqual(width);
          expect(it.y).toBeGreaterThanOrEqual(0);
          expect(it.y + it.height).toBeLessThanOrEqual(height);
          expect(it.y >= own.y + own.height || it.y + it.height <= own.y).toBe(true);
          await page.keyboard.press('Escape');
          await page.mouse.move(1, 1);
        }
      }
    });
  }
});

test.describe('for which links', () => {
  test('for those in prose, in relations and in A–Z; not where the sentence stands already', async ({
    page,
  }) => {
    await page.goto('./a-z/');
    await page.getByRole('link', { name: 'Stale Data Risks' }).first().hover();
    await expect(card(page)).toHaveText(/^Stale Data Risks\. /);
    await page.goto('./');
    const listed = page.locator('.terms a').first();
    await listed.hover();
    await page.waitForTimeout(WHILE);
    await expect(card(page)).toHaveCount(0);
    await expect(page.locator('.terms li').first().locator('p')).not.toBeEmpty();
  });

  test('not for the page one is on, nor for files beside a page', async ({ page }) => {
    await page.goto(TERM);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = `${location.pathname}?threshold=1#cite`;
      link.textContent = 'itself';
      document.querySelector('main')?.prepend(link);
    });
    for (const link of [
      page.getByRole('link', { name: 'itself' }),
      page.getByRole('link', { name: 'Markdown' }),
    ]) {
      await link.hover();
      await page.waitForTimeout(WHILE);
      await expect(card(page)).toHaveCount(0);
    }
  });
});

for (const width of [360, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds no fault with a card open, ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(TERM);
      await first(page).hover();
      await expect(card(page)).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });
