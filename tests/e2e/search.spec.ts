// Ways into search, and what it answers.
import { expect, test } from '@playwright/test';
import { chosen, dialog, field, options, search, status, TERM } from './searching.ts';

const LEVERAGE = 'Leverage and Deleveraging Risks';

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
