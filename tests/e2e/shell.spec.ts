import { expect, test, type Page } from '@playwright/test';
import { kinds } from './site.ts';

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(253, 252, 250)';
const dark = 'rgb(19, 20, 23)';

test('the first key stop leads past the head, to the text', async ({ page }) => {
  await page.goto(kinds['A–Z']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' });
  const button = (page: Page) => page.getByRole('button', { name: 'Dark theme' });

  test('follows the system until it is chosen, and stores nothing before', async ({ page }) => {
    await page.goto(kinds['A–Z']);
    expect(await paper(page)).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is chosen by key, said by the button, and kept on the next page', async ({ page }) => {
    await page.goto(kinds['A–Z']);
    await button(page).focus();
    await page.keyboard.press('Space');
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    expect(await paper(page)).toBe(dark);
    await page.goto(kinds['A–Z']);
    expect(await paper(page)).toBe(dark);
  });

  test('can be chosen where storing is forbidden', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await page.goto(kinds['A–Z']);
    await button(page).click();
    expect(await paper(page)).toBe(dark);
  });
});

for (const [kind, path] of Object.entries(kinds)) {
  // WCAG 1.4.10: 1280 px at 400 % are 320; at 200 % they are 640.
  for (const width of [320, 640]) {
    test(`nothing on the ${kind} is cut off or scrolls sideways at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
}

test('type and measure follow the reader’s own size of letters', async ({ page }) => {
  await page.goto(kinds['A–Z']);
  const said = page.locator('.def');
  const measure = () =>
    said.evaluate((element) => [
      parseFloat(getComputedStyle(element).fontSize),
      parseFloat(getComputedStyle(element).inlineSize),
    ]);
  const [letters = 0, width = 0] = await measure();
  await page.evaluate(() => (document.documentElement.style.fontSize = '125%'));
  const [larger, wider] = await measure();
  expect(larger).toBeCloseTo(1.25 * letters);
  expect(wider).toBeCloseTo(1.25 * width);
});

test('printed, a page keeps its text, notes and sources and drops what a hand would press', async ({
  page,
}) => {
  await page.goto(kinds['first page']);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await paper(page)).toBe(light);
  for (const gone of ['.theme', '.top nav', '.crumb', '.tools', '.contents', '.turn', '.quiz']) {
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  }
  for (const kept of ['h1', '.def', '.sources', '.foot']) {
    await expect(page.locator(kept).first()).toBeVisible();
  }
});

test.describe('on a term', () => {
  test('a citation leads to its source, and the source back', async ({ page }) => {
    await page.goto(kinds['first page']);
    const mark = page.locator('.cite a').first();
    const id = await mark.getAttribute('id');
    await mark.click();
    const source = page.locator(':target');
    await expect(source).toBeInViewport();
    await source.getByRole('link', { name: 'Back to place 1' }).click();
    await expect(page).toHaveURL(new RegExp(`#${id ?? ''}$`));
  });

  test('the definition is copied as it is read', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(kinds['first page']);
    await page.getByRole('button', { name: 'Copy definition' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('.def').innerText(),
    );
  });

  test('where copying is forbidden the text is selected instead', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(kinds['first page']);
    await page.getByRole('button', { name: 'Copy definition' }).click();
    expect(await page.evaluate(() => String(getSelection()))).toBe(
      await page.locator('.def').innerText(),
    );
  });

  test('“Cite” opens what it leads to', async ({ page }) => {
    await page.goto(kinds['first page']);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await expect(page.getByText('@misc{unwind-leverage-and-deleveraging-risks')).toBeInViewport();
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('an answer shows its own reason, and nothing shows before', async ({ page }) => {
      await page.goto(kinds['first page']);
      const quiz = page.locator('.quiz').first();
      await expect(quiz.locator('.reason:visible')).toHaveCount(0);
      for (const place of [0, 1]) {
        await quiz.getByRole('radio').nth(place).check();
        await expect(quiz.locator('.reason:visible')).toHaveCount(1);
        await expect(quiz.locator('.reason').nth(place)).toBeVisible();
      }
    });
  });

  test('where there is room the contents stay in sight and touch nothing', async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto(kinds['first page']);
    await page.locator('.sources').scrollIntoViewIfNeeded();
    const contents = page.getByRole('navigation', { name: 'On this page' }).locator('details');
    await expect(contents.getByRole('link').first()).toBeInViewport();
    const box = (await contents.boundingBox()) ?? { x: 0, width: Infinity };
    for (const rail of await page.locator('.side').all()) {
      expect(box.x + box.width).toBeLessThan((await rail.boundingBox())?.x ?? 0);
    }
  });
});
