// A widget on a page of its own: at a scenario it begins there, and gives way once it is changed.
import { expect, test } from '@playwright/test';
import { slide } from './widget.ts';

const OWN = './w/where-does-it-stop/';
const SCENARIO = `${OWN}aave-half/`;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a scenario is drawn at it, and says what is real about it', async ({
    page,
  }) => {
    await page.goto(OWN);
    const usual = await page.locator('.finding').textContent();
    await page.goto(SCENARIO);
    await expect(page.locator('.finding')).not.toHaveText(usual ?? '');
    await expect(page.locator('.about > p:not([data-off])')).toHaveText(/\d{4}|Aave/);
  });
});

test('a change moves on to the widget’s own page, and reloading brings it back', async ({
  page,
}) => {
  await page.goto(SCENARIO);
  await page.locator('.widget .stage').scrollIntoViewIfNeeded();
  await page.locator('astro-island:has(.widget):not([ssr])').waitFor();
  const before = await page.locator('.finding').textContent();
  await slide(page.getByRole('slider', { name: 'First fall', exact: true }), 6);
  await expect(page).toHaveURL(/\/w\/where-does-it-stop\/\?.*shock=6.*#where-does-it-stop$/);
  const after = await page.locator('.finding').textContent();
  expect(after).not.toBe(before);
  await page.reload();
  await expect(page.locator('.finding')).toHaveText(after ?? '');
});

test('reset leads to the default, under the widget’s own address', async ({ page }) => {
  await page.goto(SCENARIO);
  await page.locator('.widget .stage').scrollIntoViewIfNeeded();
  await page.locator('astro-island:has(.widget):not([ssr])').waitFor();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/\/w\/where-does-it-stop\/$/);
  await expect(page.locator('.finding')).toHaveText(/50 of 130 units/);
});
