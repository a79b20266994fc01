import { expect, test } from '@playwright/test';
import { complaints, kinds, lively, readToTheEnd } from './site.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  const found: Readonly<Record<string, RegExp>> = {
    [kinds['first page']]: /a fall of 9\.6\s?% ends the position/,
    [kinds['page with a simulation']]: /72\.5\s?% likely within 7 days/,
    [lively['page of auto-deleveraging']]: /\$480 is missing: 2 of 6 winners pay it/,
    [lively['page of cascades']]: /50 of 130 units are forced out/,
    [lively['page of chains']]: /a fall beyond 14\.2\s?% ends it/,
    [lively['page of de-pegging']]: /At 80\s?% of the pool it trades at 0\.972/,
    [lively['page of collateral']]: /A fall of 27\.7\s?% liquidates; beyond 37\.0\s?%/,
    [lively['page of hedged pools']]: /A pool loses 7\.7\s?% on average either way/,
    [lively['page of efficiency']]: /At 3× growth is −112\s?% a year, at best/,
    [lively['page of hedging limits']]: /Hedged 30 times, ±\s?16\.1\s?% stays open/,
    [lively['page of thresholds']]: /a fall of 7\s?% is touched 26 times a year/,
    [lively['page of upgrades']]: /6 of 8 keys fall 1 in 100, not 1 in 42\s?700/,
    [lively['page of discovery']]: /Market A holds 67–99\s?% of the discovery/,
    [lively['page of extraction']]: /With a limit of 1\s?%, your 20 ETH can lose 0\.196/,
    [lively['page of finality']]: /6 blocks leave 1 chance in 1\s?691/,
    [lively['page of breakouts']]: /16 contracts: stopped at 2\s?N you lose \$18\s?950, 1\.9\s?%/,
    [lively['page of stale prices']]: /the price you read is typically 0\.20\s?% off/,
    [lively['page of limits']]: /At 40×, 2\.5\s?% of liquidations leave a hole/,
  };
  // Of a term that nobody has added above, that it has found some number.
  const others = Object.values(lively).filter((path) => path.includes('/definition/'));
  for (const [path, finding] of Object.entries({
    ...Object.fromEntries(others.map((path) => [path, /\d/])),
    ...found,
  }))
    test(`${path} has its definition, figure, finding, table and numbers`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('dfn')).toHaveText(/\w+ .*\.$/);
      const widget = page.locator('.widget');
      // One drawing for each width; the style sheet shows the one that fits.
      await expect(widget.locator('.plot > svg').filter({ visible: true })).toHaveCount(1);
      await expect(widget.locator('.finding')).toHaveText(finding);
      // Folded, but there: a closed details opens without a script.
      const rows = widget.locator('.rows tbody tr');
      expect(await rows.count()).toBeGreaterThanOrEqual(3);
      expect(await rows.first().textContent()).toMatch(/\d/);
    });

  test('a simulation has come to its end before any script', async ({ page }) => {
    await page.goto(kinds['page with a simulation']);
    await expect(page.getByRole('progressbar', { name: 'Simulated' })).toHaveAttribute(
      'value',
      '1',
    );
    await expect(page.locator('.simulated p')).toHaveText(/simulated paths get there/);
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
