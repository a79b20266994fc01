// Reading paths: from page to page at the reader's own settings, as far as the pages share them.
import { expect, test, type Page } from '@playwright/test';
import { kinds } from './site.ts';
import { openWidget, partsOf } from './widget.ts';

const onward = (page: Page, path: string) =>
  page.locator('.ways > div', { hasText: path }).locator('dd a');

/** Scrolls to the foot without a hand on anything, and follows a path. */
async function follow(page: Page, path: string): Promise<void> {
  await onward(page, path).click();
  await page.waitForLoadState('load');
}

const island = async (page: Page, id: string) => {
  const widget = page.locator(`#${id}`);
  await widget.scrollIntoViewIfNeeded();
  await page.locator(`astro-island:has(#${id}):not([ssr])`).waitFor();
  return widget;
};

test('a setting goes along a path, past the pages that have no use for it, to the one that has', async ({
  page,
}) => {
  await openWidget(page, '?leverage=20#how-far-from-the-edge');
  await follow(page, 'For a protocol designer');
  await expect(page).toHaveURL(/collateral-valuation-sensitivity\/\?on_leverage=20$/);
  await follow(page, 'For a protocol designer');
  await expect(page).toHaveURL(/leverage-cascade-mechanics\/\?on_leverage=20$/);
  await follow(page, 'For a protocol designer');
  await expect(page).toHaveURL(/leverage-limit-governance\/\?leverage=20$/);
  const widget = await island(page, 'is-the-limit-tight-enough');
  await expect(widget.getByRole('textbox', { name: 'Maximum leverage' })).toHaveValue('20');
  await expect(widget.getByRole('alert')).toHaveCount(0);
});

test('what is set on the way joins in, and what rides along is complained of by nobody', async ({
  page,
}) => {
  await page.goto('./definition/collateral-valuation-sensitivity/?on_leverage=20');
  const widget = await island(page, 'when-does-liquidation-hurt');
  const field = widget.getByRole('textbox', { name: 'Volatility of the collateral, a year' });
  if (!(await field.isVisible())) await widget.locator('summary', { hasText: 'More' }).click();
  await field.fill('77');
  await field.blur();
  await expect(page).toHaveURL(/\?on_leverage=20&volatility=77#when-does-liquidation-hurt$/);
  await page.reload();
  await expect((await island(page, 'when-does-liquidation-hurt')).getByRole('alert')).toHaveCount(
    0,
  );
  await follow(page, 'A first hour');
  await expect(page).toHaveURL(/mechanics\/\?on_leverage=20&on_volatility=77$/);
});

test('what the next page cannot take stays behind', async ({ page }) => {
  // That page's loops go from 1 to 30 times.
  await page.goto(
    './definition/asynchronous-finality-risks/?on_leverage=100&on_threshold=80&on_shock=x',
  );
  await follow(page, 'For a protocol designer');
  await expect(page).toHaveURL(/wrapped-token-de-pegging-risk\/\?threshold=80$/);
});

test('another quantity of the same name is not mistaken for it', async ({ page }) => {
  // Volatility of a day there, of a year here and behind it.
  await page.goto('./definition/capital-efficiency-vs-risk/?volatility=15');
  await follow(page, 'For a trader');
  await expect(page).toHaveURL(/market-volatility-thresholds\/\?on_volatility=15$/);
  await follow(page, 'For a trader');
  await expect(page).toHaveURL(/collateral-valuation-sensitivity\/\?volatility=15$/);
});

test('by key the link takes settings along just the same', async ({ page }) => {
  await page.goto('./definition/risk-management-for-breakouts/?leverage=12');
  const link = onward(page, 'For a trader');
  await link.focus();
  await expect(link).toHaveAttribute('href', /\?leverage=12$/);
  await page.keyboard.press('Enter');
  const { field } = partsOf(await island(page, 'how-far-from-the-edge'));
  await expect(field('Leverage at entry')).toHaveValue('12');
});

test('a reader who has set nothing carries nothing', async ({ page }) => {
  const { field } = partsOf(await openWidget(page));
  await expect(field('Leverage at entry')).toHaveValue('10');
  await follow(page, 'A first hour');
  await expect(page).toHaveURL(/collateral-valuation-sensitivity\/$/);
});

test('a stranger’s mark on the address is not passed on', async ({ page }) => {
  await page.goto(`${kinds['first page']}?utm_source=x&leverage=%3Cb%3E&maintenance=2`);
  await follow(page, 'For a trader');
  await expect(page).toHaveURL(/capital-efficiency-vs-risk\/\?maintenance=2$/);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each path can be read from its start to its end', async ({ page }) => {
    await page.goto(kinds.home);
    const paths = page.locator('.paths > li');
    expect(await paths.count()).toBeGreaterThanOrEqual(3);
    const [first] = await paths.all();
    if (!first) throw new Error('There is no path.');
    await expect(first).toContainText(/5 pages, about \d+ minutes/);
    const names = await first.locator('ol a').allTextContents();
    await first.getByRole('link', { name: /^Start/ }).click();
    for (const [place, name] of names.entries()) {
      await expect(page.locator('h1')).toHaveText(name.trim());
      const row = page.locator('.ways > div', { hasText: 'A first hour' });
      await expect(row).toContainText(`${place + 1} of ${names.length}`);
      if (place + 1 < names.length) await row.locator('dd a').click();
      else await expect(row).toContainText('ends here');
    }
  });

  test('a page says what it builds on, what it leads to, and who links to it', async ({ page }) => {
    await page.goto(kinds['page with a simulation']);
    const row = (name: string) => page.locator('.ways > div', { hasText: name }).locator('dd a');
    await expect(row('Builds on').first()).toHaveText('Leverage and Deleveraging Risks');
    expect(await row('Linked from').count()).toBeGreaterThan(0);
    await row('Builds on').first().click();
    const back = page.locator('.ways > div', { hasText: 'Leads to' }).locator('dd a');
    await expect(back.filter({ hasText: 'Liquidation Cascade Probability' })).toHaveCount(1);
  });
});
