// A widget's settings in the address: written when the reader pauses, read on arrival, trusted never.
import { expect, test } from '@playwright/test';
import { ID, openWidget, partsOf, slide } from './widget.ts';
import { complaints } from './site.ts';

test('the address follows once the reader pauses, and brings everything back', async ({ page }) => {
  const { slider, field, finding } = partsOf(await openWidget(page));
  await slide(slider('Price move'), -3.5);
  await field('Leverage at entry').fill('33.3');
  await expect(page).toHaveURL(/\?leverage=33\.3&move=-3\.5#how-far-from-the-edge$/);
  const said = await finding.textContent();
  await page.reload();
  await openWidgetAgain();
  await expect(finding).toHaveText(said ?? '');

  async function openWidgetAgain() {
    await page.locator(`#${ID} .grip`).waitFor();
    await expect(field('Leverage at entry')).toHaveValue('33.3');
    await expect(slider('Price move')).toHaveValue('-3.5');
  }
});

test('while the reader drags the address is left alone, and no step is added to the way back', async ({
  page,
}) => {
  const { slider } = partsOf(await openWidget(page));
  const steps = await page.evaluate(() => history.length);
  const during = await slider('Price move').evaluate((input: HTMLInputElement) => {
    for (let i = 0; i < 30; i++) {
      input.valueAsNumber = -i / 2;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return location.search;
  });
  expect(during).toBe('');
  await expect(page).toHaveURL(/move=-14\.5/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('a link opens at its settings', async ({ page }) => {
  const { finding, field, slider } = partsOf(await openWidget(page, `?leverage=20#${ID}`));
  await expect(field('Leverage at entry')).toHaveValue('20');
  await expect(finding).toHaveText(/^At 20×/);
  await expect(page.locator(`#${ID}`)).toBeInViewport();
  await expect(slider('Leverage at entry')).toHaveAttribute('aria-valuetext', '20×');
});

test('a bad link falls back and says so, as text', async ({ page }) => {
  const heard = await complaints(page);
  const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
  const query = `?leverage=${markup}&move=1e999&side=up&nothing=1&side=long&entry=%zz#${ID}`;
  const widget = await openWidget(page, query);
  const alert = widget.getByRole('alert');
  await expect(alert).toContainText('Part of this link could not be used');
  await expect(alert).toContainText('Leverage at entry cannot be “<img src=x onerror=alert');
  await expect(alert).toContainText('Price move cannot be “1e999”');
  await expect(alert).toContainText('Side cannot be “up”: it is one of Long, Short.');
  await expect(alert).toContainText('And');
  await expect(widget.locator('img')).toHaveCount(0);
  await expect(partsOf(widget).field('Leverage at entry')).toHaveValue('10');
  expect(heard).toEqual([]);
});

test('ten thousand letters do not break the page', async ({ page }) => {
  const query = `?leverage=${'9'.repeat(4000)}&${'x'.repeat(4000)}=1&__proto__=1#${ID}`;
  const widget = await openWidget(page, query);
  const alert = await widget.getByRole('alert').innerText();
  expect(alert.length).toBeLessThan(600);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test('names that are not ours stay in the address, and nobody complains of them', async ({
  page,
}) => {
  const widget = await openWidget(page, `?utm_source=news&leverage=20&ref=a#${ID}`);
  await expect(widget.getByRole('alert')).toHaveCount(0);
  const { scenario, reset } = partsOf(widget);
  await scenario('EU retail').click();
  await expect(page).toHaveURL(/\?utm_source=news&ref=a&leverage=2&.*#how-far-from-the-edge$/);
  await reset.click();
  await expect(page).toHaveURL(/\/\?utm_source=news&ref=a$/);
});

test('a query meant for something else is left alone', async ({ page }) => {
  const widget = await openWidget(page, '?q=leverage');
  await expect(widget.getByRole('alert')).toHaveCount(0);
  await expect(partsOf(widget).field('Leverage at entry')).toHaveValue('10');
});

test('numbers in the text follow the settings', async ({ page }) => {
  const { slider, field } = partsOf(await openWidget(page));
  const live = page.locator(`[data-live="${ID}"]`);
  const before = await live.allTextContents();
  expect(before.length).toBeGreaterThan(0);
  await field('Leverage at entry').fill('25');
  await slide(slider('Price move'), -2);
  const after = await live.allTextContents();
  expect(after.filter((text, i) => text !== before[i]).length).toBeGreaterThan(0);
  expect(after.join(' ')).not.toMatch(/NaN|undefined|null/);
});
