// The filters of the search dialog: by kind, theme and level.
import { expect, test, type Page } from '@playwright/test';
import { dialog, group, options, search, status, toggle } from './searching.ts';

const more = (page: Page) => dialog(page).getByRole('button', { name: 'Filter', exact: true });
const clear = (page: Page) => dialog(page).getByRole('button', { name: 'Clear all' });

test.describe('filters', () => {
  test('leave what is wanted, and say how many that is', async ({ page }) => {
    await search(page, 'liquidation');
    await expect(toggle(page, 'Events')).toHaveAttribute('aria-pressed', 'false');
    const count = /\d+$/.exec(await toggle(page, 'Events').innerText())?.[0] ?? '';
    await toggle(page, 'Events').click();
    await expect(toggle(page, 'Events')).toHaveAttribute('aria-pressed', 'true');
    await expect(toggle(page, 'Events')).toBeFocused();
    await expect(group(page, 'Terms')).toHaveCount(0);
    await expect(group(page, 'Events').getByRole('option')).toHaveCount(Number(count));
    await expect(status(page)).toHaveText(new RegExp(`^${count} events\\b.* for liquidation\\.$`));
    await expect(dialog(page).getByRole('status')).toHaveText(/ events.* for liquidation\.$/);
  });

  test('without a query list all there is', async ({ page }) => {
    await search(page, '');
    await toggle(page, 'Widgets').click();
    await expect(options(page)).toHaveCount(18);
    await expect(status(page)).toHaveText('18 widgets.');
    await more(page).click();
    await toggle(page, 'Basic').click();
    await expect(status(page)).toHaveText(/^\d widgets\.$/);
    await clear(page).click();
    await expect(more(page)).toBeFocused();
    await expect(clear(page)).toBeHidden();
    await expect(status(page)).toHaveText('Type a word, an acronym or a question.');
  });

  test('can be used by keyboard alone', async ({ page }) => {
    await search(page, 'liquidation');
    // The buttons come with the terms, and there is no going through them before.
    await expect(status(page)).toHaveText(/ for liquidation\.$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(more(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(more(page)).toHaveAttribute('aria-expanded', 'true');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await expect(toggle(page, 'Chain and protocol')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(toggle(page, 'Collateral and credit')).toHaveAttribute('aria-pressed', 'true');
    await expect(options(page).first()).toContainText('Collateral Valuation Sensitivity');
    await expect(dialog(page)).toBeVisible();
  });

  test('apply to the full text, too', async ({ page }) => {
    await search(page, 'funding rate');
    await expect(group(page, 'In the text')).toBeVisible();
    await more(page).click();
    await toggle(page, 'Markets and rules').click();
    await expect(status(page)).toHaveText(/^\d.* for funding rate\.$/);
    const found = await options(page).evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ pathname }) => pathname),
    );
    const pages = await page.request.get('./terms.json');
    const entries = (await pages.json()) as { url: string; category: string }[];
    const theme = new Map(entries.map(({ url, category }) => [url, category]));
    expect(new Set(found.map((path) => theme.get(path)))).toEqual(new Set(['Markets and rules']));
  });

  test('find in the text of an event what only it says', async ({ page }) => {
    await search(page, 'the ordinary way');
    await toggle(page, 'Events').click();
    const event = group(page, 'In the text').getByRole('option');
    await expect(event).toContainText('The same shares, for a tenth and for a quarter');
    await expect(event).toHaveAttribute('href', /#archegos-margin-2021$/);
  });

  test('that hide all say so, and offer the same without them', async ({ page }) => {
    await search(page, 'gearing');
    await expect(status(page)).toHaveText(/ for gearing\.$/);
    await toggle(page, 'Events').click();
    await expect(status(page)).toHaveText(
      /^Nothing for gearing under Events\. Without filters: \d+ term/,
    );
    await page.getByRole('button', { name: 'gearing', exact: true }).click();
    await expect(options(page).first()).toContainText('Leverage and Deleveraging Risks');
    await expect(toggle(page, 'Events')).toHaveAttribute('aria-pressed', 'false');
  });

  test('on a small screen keep to one line, in which what is pressed can be taken back', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await search(page, 'liquidation');
    await expect(toggle(page, 'Terms')).toBeHidden();
    await more(page).click();
    const heights = await dialog(page)
      .locator('.search-filters button:visible')
      .evaluateAll((all: HTMLElement[]) => all.map(({ offsetHeight }) => offsetHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await toggle(page, 'Events').click();
    await more(page).click();
    await expect(toggle(page, 'Terms')).toBeHidden();
    await toggle(page, 'Events').click();
    await expect(toggle(page, 'Events')).toBeHidden();
    await expect(more(page)).toBeFocused();
    await expect(group(page, 'Terms')).toBeVisible();
  });
});
