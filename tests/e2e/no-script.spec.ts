import { expect, test } from '@playwright/test';
import { complaints, kinds, readToTheEnd } from './site.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first page has its definition, figure, finding, table and numbers', async ({
    page,
  }) => {
    await page.goto(kinds['first page']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Leverage and Deleveraging Risks',
    );
    const widget = page.locator('astro-island').filter({ has: page.locator('table') });
    // One drawing for each width; the style sheet shows the one that fits.
    await expect(widget.locator('svg').filter({ visible: true })).not.toHaveCount(0);
    await expect(widget).toContainText(/9\.6\s?%/);
    // Folded, but there: a closed details opens without a script.
    const rows = widget.locator('table tbody tr');
    expect(await rows.count()).toBeGreaterThan(3);
    expect(await rows.first().textContent()).toMatch(/\d/);
  });

  test('nothing on the way from the home to a term needs a script', async ({ page }) => {
    await page.goto(kinds.home);
    await page.getByRole('link', { name: 'Leverage and Deleveraging Risks' }).first().click();
    await expect(page).toHaveURL(/\/definition\/leverage-and-deleveraging-risks\/$/);
  });

  test('the list of all terms stands in for search', async ({ page }) => {
    await page.goto(kinds['A–Z']);
    expect(await page.locator('main a[href*="/definition/"]').count()).toBeGreaterThanOrEqual(18);
  });
});

test('with storage blocked the page lives all the same', async ({ page }) => {
  const heard = await complaints(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await page.goto(kinds['first page']);
  await readToTheEnd(page);
  await expect(page.locator('astro-island')).not.toHaveCount(0);
  expect(heard).toEqual([]);
});
