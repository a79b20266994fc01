// What a writer takes into an article: the code carries what is on the screen, and the preview shows it.
import { expect, test, type Page } from '@playwright/test';
import { ID, openWidget, partsOf } from './widget.ts';

async function openCode(page: Page) {
  const widget = await openWidget(page, `?leverage=20#${ID}`);
  await partsOf(widget).fold('Use this').click();
  const code = widget.getByLabel('The code to copy');
  await code.waitFor();
  return { widget, code, preview: page.frameLocator(`#${ID} .preview iframe`) };
}

test('each way to embed carries the reader’s settings', async ({ page }) => {
  const { widget, code } = await openCode(page);
  const ways = widget.getByLabel('Code', { exact: true });
  const labels = await ways.locator('option').allTextContents();
  expect(labels.length).toBe(6);
  for (const label of labels) {
    await ways.selectOption({ label });
    await expect(code, label).toHaveValue(/leverage(?:=|: )"?20/);
  }
});

test('the preview is the embed with these settings, at its own height, in the chosen theme', async ({
  page,
}) => {
  const { widget, code, preview } = await openCode(page);
  await expect(preview.locator('.finding')).toHaveText(/^At 20×/);
  await widget.getByLabel('Width of the preview').selectOption('480 px');
  await widget.getByLabel('Theme').selectOption('dark');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  const frame = widget.locator('.preview iframe');
  const own = await preview.locator('.embed').evaluate((root) => root.getBoundingClientRect());
  await expect
    .poll(() => frame.evaluate((element) => element.getBoundingClientRect().height))
    .toBeCloseTo(own.height, -0.5);
  expect(own.width).toBe(480);
  await widget.getByLabel('Code', { exact: true }).selectOption({ index: 1 });
  await expect(code).toHaveValue(/theme=dark/);
  await expect(code).toHaveValue(new RegExp(`height="${Math.ceil(own.height)}"`));
});

test('the code is copied, and selected where it may not be', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { widget, code } = await openCode(page);
  await widget.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(widget.locator('.use [role=status]')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  await context.clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('No.'));
  });
  await widget.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(widget.locator('.use [role=status]')).toHaveText(/^Selected/);
  const all = await code.evaluate(
    (field: HTMLTextAreaElement) =>
      field.selectionStart === 0 && field.selectionEnd === field.value.length,
  );
  expect(all).toBe(true);
});

test('code that cannot be loaded is said', async ({ page }) => {
  const widget = await openWidget(page);
  await page.route('**/_astro/Snippets*', (route) => route.abort());
  await partsOf(widget).fold('Use this').click();
  await expect(widget.locator('.use [role=status]')).toHaveText(/could not be loaded/);
});
