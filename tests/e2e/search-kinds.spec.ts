// Terms, widgets and events among the results, with their pictures.
import { expect, test, type Page } from '@playwright/test';
import { dialog, field, group, options, search, status, TERM } from './searching.ts';

test.describe('results', () => {
  test('are terms, widgets and events, each in a group of its own and counted', async ({
    page,
  }) => {
    await search(page, 'liquidation');
    await expect(status(page)).toHaveText(
      /^\d+ terms, \d+ widgets?, \d+ events?(, \d in the text)? for liquidation\.$/,
    );
    for (const name of ['Terms', 'Widgets', 'Events']) {
      await expect(group(page, name).getByRole('option').first()).toBeVisible();
    }
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ terms, .* for liquidation\.$/);
  });

  test('a widget that is named comes first, and leads to the page it has to itself', async ({
    page,
  }) => {
    await search(page, 'who eats your slippage');
    await expect(options(page).first()).toContainText('Who eats your slippage?');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/w\/who-eats-your-slippage\/\?highlight=/);
  });

  test('an event that is named comes first, with its day, and leads to where it is told', async ({
    page,
  }) => {
    await search(page, 'archegos');
    await expect(options(page).first()).toContainText('also called Archegos 25 March 2021');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(
      /\/capital-efficiency-vs-risk\/\?highlight=archegos#archegos-margin-2021$/,
    );
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('an event told on this very page is shown, and the dialog makes way', async ({ page }) => {
    await search(page, 'hyperliquid adl 2025');
    await expect(options(page).first()).toContainText('Hyperliquid closes its winners');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('#hyperliquid-adl-2025')).toBeInViewport();
  });

  test('what only a widget’s own page says is found in the text', async ({ page }) => {
    await search(page, 'harmony');
    await expect(group(page, 'In the text')).toContainText('Who can change the code?');
  });
});

test.describe('pictures', () => {
  test('come after the result, where they are in sight, and from nowhere else', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(TERM, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    expect(asked.filter((url) => url.includes('/thumbnails/'))).toEqual([]);
    await field(page).fill('liquidation');
    const picture = options(page).first().locator('img');
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(192);
    const pictures = await options(page)
      .locator('img')
      .evaluateAll((all: HTMLImageElement[]) =>
        all.map(({ alt, loading, width, src }) => [
          alt,
          loading,
          width > 0,
          new URL(src).origin === location.origin,
        ]),
      );
    expect(new Set(pictures.map(String))).toEqual(new Set([',lazy,true,true']));
  });

  test('have their place before they come, and stay while the list changes', async ({ page }) => {
    const held = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.route('**/thumbnails/**', async (route) => {
      await held.promise;
      await route.continue();
    });
    await search(page, 'liquidation');
    await expect(status(page)).toContainText('The full text could not be searched');
    const second = options(page).nth(1);
    const picture = options(page).first().locator('img');
    const before = [await second.boundingBox(), await picture.boundingBox()];
    held.resolve(undefined);
    await expect(picture).toHaveJSProperty('complete', true);
    expect([await second.boundingBox(), await picture.boundingBox()]).toEqual(before);
    const drawn = await picture.elementHandle();
    await field(page).fill('liquidatio');
    await expect(status(page)).toContainText('liquidatio.');
    expect(await drawn.evaluate((image) => image.isConnected)).toBe(true);
  });

  for (const theme of ['light', 'dark']) {
    test(`are drawn in the colours the reader has chosen, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
      await page.addInitScript((chosen) => {
        localStorage.setItem('theme', chosen);
      }, theme);
      await search(page, 'how far from the edge');
      await settled(page, 'how far from the edge');
      const picture = options(page).first().locator('img');
      await expect(picture).toHaveJSProperty('complete', true);
      await page.keyboard.press('ArrowDown');
      const bright = await brightest(page, await picture.screenshot());
      expect(bright).toBe(theme === 'light');
    });
  }
});

/** Waits until the text has been asked, too: then the options are no longer drawn anew. */
async function settled(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('listbox')).toHaveAttribute('data-settled', text);
}

/** Whether a picture is light on the whole. */
function brightest(page: Page, png: Buffer): Promise<boolean> {
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { width, height } = bitmap;
      const values: number[] = context ? [...context.getImageData(0, 0, width, height).data] : [];
      return values.reduce((sum, value) => sum + value, 0) / values.length > 160;
    },
    [...png],
  );
}
