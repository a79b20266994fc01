// What a term is, over a link to it: WCAG 1.4.13 in each of its parts, and nothing before it is wanted.
import { expect, test, type Page } from '@playwright/test';
import { boxOf } from './widget.ts';

const TERM = './definition/stale-data-risks/';
const SENTENCE = /^Collateral Valuation Sensitivity\. How much a borrower’s safety margin/;

const card = (page: Page) => page.getByRole('tooltip', { includeHidden: true });
const first = (page: Page) =>
  page.locator('section p a[href$="/collateral-valuation-sensitivity/"]').first();

/** Long enough for any card to have come or gone. */
const WHILE = 800;

test.describe('by pointer', () => {
  test('it comes when the pointer rests, with sentence and figure, and describes the link', async ({
    page,
  }) => {
    await page.goto(TERM);
    await expect(card(page)).toHaveCount(0);
    await first(page).hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toHaveText(SENTENCE);
    await expect(card(page).locator('svg > path').first()).toBeVisible();
    await expect(first(page)).toHaveAccessibleDescription(SENTENCE);
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();
    await expect(first(page)).not.toHaveAttribute('aria-describedby');
  });

  test('it does not come for a pointer that passes', async ({ page }) => {
    await page.goto(TERM);
    await first(page).hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(WHILE);
    await expect(card(page).filter({ visible: true })).toHaveCount(0);
  });

  test('it can be hovered, and stays as long as it is', async ({ page }) => {
    await page.goto(TERM);
    await first(page).hover();
    await expect(card(page)).toBeVisible();
    await card(page).hover();
    await page.waitForTimeout(WHILE);
    await expect(card(page)).toBeVisible();
    await first(page).hover();
    await page.waitForTimeout(WHILE);
    await expect(card(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();
  });

  test('Escape dismisses it, where it is and for as long as the pointer rests', async ({
    page,
  }) => {
    await page.goto(TERM);
    await first(page).hover();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    const { x, y } = await boxOf(first(page));
    await page.mouse.move(x + 9, y + 9);
    await page.waitForTimeout(WHILE);
    await expect(card(page)).toBeHidden();
  });

  test('a click follows the link', async ({ page }) => {
    await page.goto(TERM);
    await first(page).hover();
    await expect(card(page)).toBeVisible();
    await first(page).click();
    await expect(page).toHaveURL(/\/definition\/collateral-valuation-sensitivity\/$/);
    await page.mouse.move(5, 5);
    await page.goBack();
    await expect(card(page).filter({ visible: true })).toHaveCount(0);
  });

  test('one link’s card gives way to another’s', async ({ page }) => {
    await page.goto(TERM);
    await first(page).hover();
    await expect(card(page)).toHaveText(SENTENCE);
    await page.locator('section p a[href$="/leverage-cascade-mechanics/"]').first().hover();
    await expect(card(page)).toHaveText(/^Leverage Cascade Mechanics\. /);
    await expect(card(page)).toHaveCount(1);
  });
});

test.describe('by keyboard', () => {
  test('it comes with the focus, stays with it, and goes with Escape or with the focus', async ({
    page,
  }) => {
    await page.goto(TERM);
    const link = page.locator('.relations a').first();
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(card(page)).toBeVisible();
    await page.waitForTimeout(WHILE);
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(card(page)).toBeVisible();
    await page.getByRole('link', { name: 'Search' }).focus();
    await expect(card(page)).toBeHidden();
  });

  test('Enter follows the link under an open card', async ({ page }) => {
    await page.goto(TERM);
    await page.keyboard.press('Tab');
    await first(page).focus();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/definition\/collateral-valuation-sensitivity\/$/);
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a tap follows the link, and there is no card', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(TERM);
    await first(page).tap();
    await expect(page).toHaveURL(/\/definition\/collateral-valuation-sensitivity\/$/);
    await page.waitForTimeout(WHILE);
    expect(asked.filter((url) => url.includes('/previews/'))).toEqual([]);
    await expect(card(page)).toHaveCount(0);
  });
});

test('where its file cannot be had the link is a link', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.route('**/previews/**', (route) => route.abort());
  await page.goto(TERM);
  await first(page).hover();
  await page.waitForTimeout(WHILE);
  await expect(card(page).filter({ visible: true })).toHaveCount(0);
  await first(page).click();
  await expect(page).toHaveURL(/\/definition\/collateral-valuation-sensitivity\/$/);
  expect(faults).toEqual([]);
});
