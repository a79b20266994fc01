import { expect, test, type Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { axeFaults } from './axe.ts';

const TERM = './definition/auto-deleveraging-system/';
const LEVERAGE = 'Leverage and Deleveraging Risks';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search the glossary' });
const options = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });
const status = (page: Page) => dialog(page).locator('.search-status');

/** A query for each face of the dialog, and what it says. */
const STATES = {
  '': 'Type a word, an acronym or a question.',
  leverage: /^\d+ terms, .* for leverage\.$/,
  liqidation: 'No match for liqidation. Did you mean liquidation?',
  'what is zeppelin gearing': /^Nothing answers all of it/,
  'gearing zeppelin': 'No term for gearing zeppelin.',
  '1/(1-LTV)': /^\d+ terms?.* for 1/,
};

async function search(page: Page, text: string) {
  await page.goto(TERM);
  await page.keyboard.press('/');
  await field(page).fill(text);
}

test.describe('the way in', () => {
  test('nothing of search but its listeners is loaded before it is wanted', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(TERM, { waitUntil: 'networkidle' });
    const early = asked.filter((path) => /asked|terms\.json|pagefind/.test(path));
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    expect(early).toEqual([]);
    expect(asked.filter((path) => path.includes('terms.json'))).toHaveLength(1);
  });

  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`${key} opens the dialog on its field`, async ({ page }) => {
      await page.goto(TERM);
      await page.keyboard.press(key);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
    });
  }

  test('a click opens it, and closing gives the focus back', async ({ page }) => {
    await page.goto(TERM);
    const link = page.getByRole('link', { name: 'Search' });
    await link.click();
    await expect(field(page)).toBeFocused();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('a slash typed into a field is a slash', async ({ page }) => {
    await page.goto('./');
    const home = page.getByRole('textbox', { name: 'Search the glossary' });
    await home.pressSequentially('1/2');
    await expect(home).toHaveValue('1/2');
    await expect(dialog(page)).toBeHidden();
  });

  test('the field of the home page carries its text into the dialog', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('textbox', { name: 'Search the glossary' }).fill('gearing');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('gearing');
    await expect(chosen(page)).toContainText(LEVERAGE);
  });

  test('a browser’s own search field leads to the list with the answer open', async ({ page }) => {
    const description = await page.request.get('./opensearch.xml');
    const template = /template="([^"]+)"/.exec(await description.text())?.[1] ?? '';
    const { pathname, search } = new URL(template.replace('{searchTerms}', 'gearing'));
    await page.goto(pathname + search);
    await expect(field(page)).toHaveValue('gearing');
    await expect(chosen(page)).toContainText(LEVERAGE);
  });
});

test.describe('what is found', () => {
  test('an alias leads to its term and is marked', async ({ page }) => {
    await search(page, 'gearing');
    await expect(options(page).first()).toContainText(`${LEVERAGE} also called gearing`);
    await expect(options(page).first().locator('mark')).toHaveText(['gearing']);
    await expect(status(page)).toHaveText(/^\d+ terms?.* for gearing\.$/);
  });

  test('an acronym leads to its term', async ({ page }) => {
    await search(page, 'ADL');
    await expect(options(page).first()).toContainText('Auto-Deleveraging System');
  });

  test('a slip is answered, and said', async ({ page }) => {
    await search(page, 'liqidation');
    await expect(options(page).first()).toContainText('Liquidation Cascade Probability');
    await expect(status(page)).toHaveText('No match for liqidation. Did you mean liquidation?');
  });

  test('a question is answered', async ({ page }) => {
    await search(page, 'what happens when I get liquidated');
    await expect(options(page).filter({ hasText: LEVERAGE })).toBeVisible();
  });

  test('the full text of the built site is searched, and adds to the terms', async ({ page }) => {
    await search(page, 'liquidation');
    const texts = page.getByRole('group', { name: 'In the text' }).getByRole('option');
    await expect(texts.first()).toBeVisible();
    await expect(texts.first().locator('mark').first()).toHaveText(/^liquidat/i);
    const links = await options(page).evaluateAll((all) =>
      all.map((option) => option.getAttribute('href')),
    );
    expect(new Set(links).size).toBe(links.length);
  });

  test('without the full text the terms answer, and it is said', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, 'gearing');
    await expect(options(page).first()).toContainText(LEVERAGE);
    await expect(status(page)).toContainText('The full text could not be searched');
  });

  test('nothing found says so and shows ways out', async ({ page }) => {
    await search(page, 'gearing zeppelin');
    await expect(status(page)).toHaveText('No term for gearing zeppelin.');
    await expect(dialog(page).getByRole('group', { name: 'Nearest terms' })).toContainText(
      LEVERAGE,
    );
    await page.getByRole('button', { name: 'gearing' }).click();
    await expect(field(page)).toHaveValue('gearing');
    await expect(field(page)).toBeFocused();
    await expect(status(page)).toHaveText(/ for gearing\.$/);
    await expect(dialog(page).getByRole('link', { name: 'All terms' })).toHaveAttribute(
      'href',
      /\/a-z\/$/,
    );
  });

  test('nothing found leads to the themes, and to whoever may write the term', async ({ page }) => {
    await search(page, 'zeppelin');
    await expect(status(page)).toHaveText('No term for zeppelin.');
    await expect(options(page)).toHaveCount(0);
    const suggestion = dialog(page).getByRole('link', { name: 'Suggest “zeppelin” as a term' });
    await expect(suggestion).toHaveAttribute('href', /(^mailto:|\/issues\/new).*zeppelin/);
    await dialog(page).getByRole('link', { name: 'Collateral and credit' }).click();
    await expect(page).toHaveURL(/\/#collateral-and-credit$/);
    await expect(page.getByRole('heading', { name: 'Collateral and credit' })).toBeInViewport();
  });

  test('a symbol leads to its term and says what it stands for', async ({ page }) => {
    await search(page, 'λ');
    await expect(options(page).first()).toContainText(`${LEVERAGE} λ: effective leverage`);
  });

  test('markup is text', async ({ page }) => {
    const markup = '<img src=x onerror="document.title=1">';
    await search(page, markup);
    await expect(status(page)).toContainText(markup);
    await expect(dialog(page).locator('img')).toHaveCount(0);
    await expect(page).not.toHaveTitle('1');
  });
});

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('link and field lead to the list of all terms and their other names', async ({ page }) => {
    await page.goto(TERM);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/a-z\/$/);
    await page.goto('./');
    await page.getByRole('textbox', { name: 'Search the glossary' }).fill('gearing');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/a-z\/\?q=gearing$/);
    await expect(page.getByText(`gearing, see ${LEVERAGE}`)).toBeVisible();
  });
});
