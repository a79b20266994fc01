// How search behaves: keys, what is heard, small windows, what fails, and its bytes.
import { expect, test } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { axeFaults } from './axe.ts';
import { chosen, dialog, field, options, search, status, TERM } from './searching.ts';

const LEVERAGE = 'Leverage and Deleveraging Risks';

/** A query for each face of the dialog, and what it says. */
const STATES = {
  '': 'Type a word, an acronym or a question.',
  leverage: /^\d+ terms, .* for leverage\.$/,
  liqidation: 'No match for liqidation. Did you mean liquidation?',
  'what is zeppelin gearing': /^Nothing answers all of it/,
  'gearing zeppelin': 'No term for gearing zeppelin.',
  '1/(1-LTV)': /^\d+ terms?.* for 1/,
};

test.describe('by keyboard', () => {
  test('arrows choose in a round, Home and End stay with the text', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, 'leverage');
    await expect(status(page)).toHaveText(/ for leverage\. The full text could not/);
    const first = (await options(page).first().getAttribute('id')) ?? '';
    const last = (await options(page).last().getAttribute('id')) ?? '';
    await expect(chosen(page)).toHaveId(first);
    await expect(field(page)).toHaveAttribute('aria-activedescendant', first);
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveCount(1);
    await expect(chosen(page)).not.toHaveId(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(chosen(page)).toHaveId(last);
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveId(first);
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await expect(field(page)).toHaveValue('xleverage');
  });

  test('what the reader has chosen stays chosen when the full text comes', async ({ page }) => {
    const held = Promise.withResolvers<undefined>();
    await page.route('**/pagefind.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await search(page, 'liquidation');
    await expect(options(page).nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const mine = await chosen(page).getAttribute('href');
    held.resolve(undefined);
    await expect(page.getByRole('group', { name: 'In the text' })).toBeVisible();
    await expect(chosen(page)).toHaveAttribute('href', mine ?? '');
  });

  test('Enter opens the chosen term', async ({ page }) => {
    await search(page, 'gearing');
    await expect(chosen(page)).toContainText(LEVERAGE);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(
      /\/definition\/leverage-and-deleveraging-risks\/\?highlight=gearing$/,
    );
    await page.goBack();
    await expect(dialog(page)).toBeHidden();
  });

  test('Ctrl with Enter opens it in a new tab', async ({ page, context }) => {
    await search(page, 'gearing');
    await expect(chosen(page)).toContainText(LEVERAGE);
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await expect(tab).toHaveURL(
      /\/definition\/leverage-and-deleveraging-risks\/\?highlight=gearing$/,
    );
    await expect(dialog(page)).toBeVisible();
  });

  test('Esc clears, then closes', async ({ page }) => {
    await search(page, 'gearing');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });

  test('the count is announced once, when the reader has stopped', async ({ page }) => {
    await page.goto(TERM);
    await page.keyboard.press('/');
    const spoken = dialog(page).getByRole('status');
    await expect(spoken).toHaveText(STATES['']);
    const heard = await spoken.evaluateHandle((element) => {
      const all: string[] = [];
      new MutationObserver(() => all.push(element.textContent)).observe(element, {
        childList: true,
      });
      return all;
    });
    // Letter by letter, and yet without a pause however slow the machine.
    await field(page).evaluate((input: HTMLInputElement, text) => {
      for (let letters = 1; letters <= text.length; letters++) {
        input.value = text.slice(0, letters);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    }, 'gearing');
    await expect(spoken).toHaveText(/^\d+ terms?.* for gearing\.$/);
    expect((await heard.jsonValue()).filter((text) => !text.endsWith(' for gearing.'))).toEqual([]);
  });
});

test.describe('for everybody', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no fault in any state, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await search(page, '');
      for (const [text, said] of Object.entries(STATES)) {
        await field(page).fill(text);
        await expect(status(page)).toHaveText(said);
        expect(await axeFaults(page, { within: '.search' })).toEqual([]);
      }
    });
  }

  test('at 320 px, or enlarged fourfold, all can be reached and nothing is cut off', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await search(page, 'collateral');
    // The text answers after the names: what it adds would push a focused link on.
    await expect(status(page)).toHaveText(/ for collateral\.$/);
    await page.waitForLoadState('networkidle');
    const wide = await dialog(page).evaluate((element) =>
      Array.from(element.querySelectorAll<HTMLElement>('*'))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(wide).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await expect(chosen(page)).toBeInViewport();
    const all = dialog(page).getByRole('link', { name: 'All terms' });
    await all.focus();
    await expect(all).toBeInViewport();
  });

  test('storage may be blocked', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await search(page, 'gearing');
    await expect(options(page).first()).toContainText(LEVERAGE);
  });

  test('a search that cannot be loaded leads to the list', async ({ page }) => {
    await page.route(/asked\.[^/]*\.js$/, (route) => route.abort());
    await page.goto(TERM);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/a-z\/$/);
  });
});

test('the first result costs 20 kB at the most, the full text 102 kB more', async ({ page }) => {
  await page.goto(TERM, { waitUntil: 'networkidle' });
  const bodies: { readonly path: string; readonly size: Promise<number> }[] = [];
  page.on('response', (response) => {
    const size = response.body().then((body) => brotliCompressSync(body).length);
    bodies.push({ path: new URL(response.url()).pathname, size });
  });
  await page.keyboard.press('/');
  await field(page).fill('liquidation');
  await expect(page.getByRole('group', { name: 'In the text' })).toBeVisible();
  const weighed = await Promise.all(
    bodies.map(async ({ path, size }) => ({ path, size: await size })),
  );
  const sum = (all: typeof weighed) => all.reduce((total, { size }) => total + size, 0);
  // A picture comes after the result it stands beside, and only where it is in sight.
  const pictures = weighed.filter(({ path }) => path.includes('/thumbnails/'));
  const told = weighed.filter((one) => !pictures.includes(one));
  const first = sum(told.filter(({ path }) => !path.includes('/pagefind/')));
  const more = sum(told) - first;
  const description = `${first}, and ${more} more; pictures ${sum(pictures)}`;
  test.info().annotations.push({ type: 'bytes', description });
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(20_000);
  expect(more).toBeLessThanOrEqual(102_000);
  expect(Math.max(...pictures.map(({ size }) => size))).toBeLessThanOrEqual(3_000);
});
