// A search as an address: `/a-z/?q=…&kind=…&theme=…&level=…`, and the list for want of a script.
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { dialog, field, options, status, toggle } from './searching.ts';

const link = (page: Page) => dialog(page).getByRole('link', { name: 'Link to this search' });

test('a link holds text and filters, and opens what it was made of', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await field(page).fill('price');
  await toggle(page, 'Events').click();
  await dialog(page).getByRole('button', { name: 'Filter', exact: true }).click();
  await toggle(page, 'Chain and protocol').click();
  await expect(link(page)).toHaveAttribute(
    'href',
    /\/a-z\/\?q=price&kind=event&theme=chain-and-protocol$/,
  );
  await expect(status(page)).toHaveText(/ events?.* for price\.$/);
  const found = await options(page).allTextContents();
  await link(page).click();
  await expect(field(page)).toHaveValue('price');
  await expect(toggle(page, 'Events')).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle(page, 'Chain and protocol')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => options(page).allTextContents()).toEqual(found);
});

test('on the page of such links its address follows what is seen', async ({ page }) => {
  await page.goto('./a-z/?kind=event');
  await expect(options(page)).toHaveCount(37);
  await field(page).fill('archegos');
  await expect(page).toHaveURL(/\/a-z\/\?q=archegos&kind=event$/);
  await page.reload();
  await expect(options(page)).toHaveCount(1);
});

test('values that do not exist are told in a sentence, and nothing else is lost', async ({
  page,
}) => {
  await page.goto('./a-z/?q=liquidation&kind=banana&level=basic');
  await expect(status(page)).toHaveText(
    /^The link asks for the kind “banana”, which does not exist: there are term, widget, event\. It is left out\. \d+ terms, .* for liquidation\.$/,
  );
  await expect(toggle(page, 'Basic')).toHaveAttribute('aria-pressed', 'true');
  await field(page).fill('gearing');
  await expect(status(page)).toHaveText(/^\d+ terms?.* for gearing\.$/);
});

test('markup in a link is text', async ({ page }) => {
  await page.goto(`./a-z/?kind=${encodeURIComponent('<img src=x onerror="document.title=1">')}`);
  await expect(status(page)).toContainText('<img src=x onerror=');
  await expect(dialog(page).locator('.search-status img')).toHaveCount(0);
});

test('other queries of the list are not for search', async ({ page }) => {
  await page.goto('./a-z/?utm_source=mail', { waitUntil: 'networkidle' });
  await expect(dialog(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds no fault with filters on, ${colorScheme}, ${String(width)} px`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const query of [
        '?q=price&kind=event&theme=chain-and-protocol',
        '?kind=widget&level=banana',
        '?q=gearing&kind=event',
      ]) {
        await page.goto(`./a-z/${query}`);
        await expect(status(page)).toHaveText(
          /\d events?.* for price|18 widgets|^Nothing for gearing/,
        );
        for (const open of [false, true]) {
          if (open) await page.getByRole('button', { name: 'Filter', exact: true }).click();
          expect(await axeFaults(page, { within: '.search' })).toEqual([]);
        }
      }
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list holds every widget and every event, each with a link', async ({ page }) => {
    await page.goto('./a-z/?q=archegos&kind=event');
    await page.getByRole('link', { name: '37 events' }).click();
    await expect(page).toHaveURL(/#events$/);
    const lists = (name: string) => page.locator(`section:has(#${name}) .terms a`);
    await expect(lists('widgets')).toHaveCount(18);
    await expect(lists('events')).toHaveCount(37);
    await expect(page.getByText('25 March 2021 · Archegos')).toBeVisible();
    await page.getByRole('link', { name: 'The same shares, for a tenth' }).click();
    await expect(page).toHaveURL(/\/capital-efficiency-vs-risk\/#archegos-margin-2021$/);
  });
});
