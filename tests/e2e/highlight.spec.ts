// The page that a search leads to: the words are marked, over the text and not in it, and cleared.
import { expect, test, type Page } from '@playwright/test';

const PAGE = './definition/leverage-and-deleveraging-risks/';
const FAR = './definition/stale-data-risks/';

const bar = (page: Page) => page.getByRole('region', { name: 'Words found on this page' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search the glossary' });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const clear = (page: Page) => bar(page).getByRole('button', { name: 'Clear' });

/** The texts that are marked, in their order, and in what they stand. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => ({
      text: (range as Range).toString(),
      outside: Boolean(
        range.startContainer.parentElement?.closest(
          'astro-island, table, math, svg, nav, header, footer, .formula .line, .widget, .note',
        ),
      ),
    })),
  );

test.describe('from search', () => {
  test('a result leads to its page with its words marked', async ({ page }) => {
    await page.goto(FAR);
    await page.keyboard.press('/');
    await field(page).fill('gearing');
    const option = options(page).and(page.getByRole('option', { selected: true }));
    await expect(option).toHaveAttribute(
      'href',
      /\/definition\/leverage-and-deleveraging-risks\/\?highlight=gearing$/,
    );
    await page.keyboard.press('Enter');
    await expect(bar(page)).toContainText(/^\d+ match(es)? for “gearing”/);
    expect((await marked(page)).map(({ text }) => text)).toContain('gearing');
  });

  test('a slip leads there with the words it was taken for', async ({ page }) => {
    await page.goto(FAR);
    await page.keyboard.press('/');
    await field(page).fill('liqidation');
    await expect(options(page).first()).toHaveAttribute('href', /\?highlight=liquidation$/);
  });

  test('an alias found by its letters is what is marked', async ({ page }) => {
    await page.goto(FAR);
    await page.keyboard.press('/');
    await field(page).fill('impermanentloss');
    const href = await options(page).first().getAttribute('href');
    expect(href).toMatch(/liquidity-provision\/\?highlight=impermanent\+loss$/);
    await page.goto(href ?? '');
    await expect(bar(page)).toBeVisible();
    expect((await marked(page)).map(({ text }) => text.toLowerCase())).toContain('impermanent');
  });
});

test.describe('what is marked', () => {
  test('prose in every form of the word, nothing of widgets, formulas, tables, navigation', async ({
    page,
  }) => {
    await page.goto(`${PAGE}?highlight=liquidated`);
    await expect(bar(page)).toBeVisible();
    const found = await marked(page);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(({ text }) => !/^liquidat/i.test(text))).toEqual([]);
    expect(new Set(found.map(({ text }) => text.toLowerCase())).size).toBeGreaterThan(1);
    expect(found.filter(({ outside }) => outside)).toEqual([]);
    await expect(bar(page)).toContainText(`${found.length} matches for “liquidated”`);
  });

  test('the document stays as it is', async ({ page }) => {
    const text = () => page.evaluate(() => document.querySelector('main')?.outerHTML);
    await page.goto(PAGE);
    const before = await text();
    await page.goto(`${PAGE}?highlight=leverage`);
    await expect(bar(page)).toBeVisible();
    expect(await text()).toBe(before);
    await clear(page).click();
    expect(await text()).toBe(before);
  });

  test('the first is scrolled to where it is off screen', async ({ page }) => {
    await page.goto(`${FAR}?highlight=walk`);
    await expect(bar(page)).toBeVisible();
    const top = await page.evaluate(
      () =>
        [...(CSS.highlights.get('found') ?? [])].map(
          (range) => (range as Range).getBoundingClientRect().top,
        )[0],
    );
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
  });

  test('where it is on screen, or a place is named, nothing is scrolled', async ({ page }) => {
    await page.goto(`${FAR}?highlight=price`);
    await expect(bar(page)).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goto(`${FAR}?highlight=walk#definition`);
    await expect(bar(page)).toBeVisible();
    await expect(page.locator('#definition')).toBeInViewport();
  });
});

test.describe('enough of it', () => {
  for (const way of ['click', 'Enter', 'Escape'] as const) {
    test(`${way} clears marks, bar and address, and nothing else`, async ({ page }) => {
      await page.goto(`${PAGE}?leverage=20&highlight=gearing#how-far-from-the-edge`);
      await expect(bar(page)).toBeVisible();
      if (way === 'click') await clear(page).click();
      else if (way === 'Escape') await page.keyboard.press('Escape');
      else {
        await clear(page).focus();
        await page.keyboard.press('Enter');
        await expect(page.locator('main')).toBeFocused();
      }
      await expect(bar(page)).toHaveCount(0);
      expect(await marked(page)).toEqual([]);
      await expect(page).toHaveURL(/\/\?leverage=20#how-far-from-the-edge$/);
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    });
  }

  test('it is the first stop of Tab before the text, 44 px high, and is spoken', async ({
    page,
  }) => {
    await page.goto(`${PAGE}?highlight=gearing`);
    await expect(bar(page).getByRole('status')).toHaveText(/for “gearing”$/);
    expect((await clear(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'Dark theme' }).focus();
    await page.keyboard.press('Tab');
    await expect(clear(page)).toBeFocused();
  });

  test('Escape belongs to a dialog, a field and a card before it', async ({ page }) => {
    await page.goto(`${FAR}?highlight=price`);
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page
      .locator('section p a[href^="/definition/"], section p a[href*="/definition/"]')
      .first()
      .hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveCount(0);
  });
});
