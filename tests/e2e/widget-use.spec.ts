// What a reader can take away: the files, the link, the paper. All of it with the reader's settings.
import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { ID, PATH, alive, openWidget, partsOf, slide } from './widget.ts';
import { parsedCsv } from '../kit/parsed-csv.ts';

const SETTINGS = `?side=short&leverage=20&move=2#${ID}`;

async function saved(page: Page, ending: string): Promise<{ file: Download; body: Buffer }> {
  const link = page.locator(`#${ID} .use`).getByRole('link', { name: ending });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { file, body: await readFile(await file.path()) };
}

async function openUse(page: Page) {
  const parts = partsOf(await openWidget(page, SETTINGS));
  await expect(parts.finding).toHaveText(/^At 20×/);
  await parts.fold('Use this').click();
  return parts;
}

test('the CSV holds what is on the screen', async ({ page }) => {
  await openUse(page);
  const { file, body } = await saved(page, 'CSV');
  expect(file.suggestedFilename()).toBe(`${ID}.csv`);
  const text = body.toString('utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [head, ...rows] = parsedCsv(text.slice(1));
  expect(head).toContain('Price');
  const now = rows.find(([name]) => name === 'now');
  expect(now?.[head?.indexOf('Price') ?? -1]).toBe('102');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the SVG is a drawing by itself, on ${colorScheme} paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { finding } = await openUse(page);
    const { file, body } = await saved(page, 'SVG');
    expect(file.suggestedFilename()).toBe(`${ID}.svg`);
    const said = await finding.textContent();
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    const seen = await page.evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const texts = [...svg.querySelectorAll('text')];
      const width = svg.getAttribute('viewBox')?.split(' ').map(Number)[2] ?? 0;
      document.body.append(svg);
      const over = texts.filter((one) => {
        const [mine, all] = [one.getBoundingClientRect(), svg.getBoundingClientRect()];
        return mine.left < all.left - 2 || mine.right > all.right + 2;
      });
      svg.remove();
      return {
        error: svg.querySelector('parsererror') !== null || svg.nodeName !== 'svg',
        words: texts.map(({ textContent }) => textContent).join(' '),
        rect: svg.querySelector('rect')?.getAttribute('fill'),
        variables: /var\(|class=/.test(text),
        over: over.map(({ textContent }) => textContent),
        width,
      };
    }, body.toString('utf8'));
    expect(seen.error).toBe(false);
    expect(seen.words.replace(/\s+/g, ' ')).toContain(said?.replace(/\s+/g, ' '));
    expect(seen.words.replace(/\s+/g, '')).toContain('?side=short&leverage=20&move=2#');
    expect(seen.rect).toBe(paper);
    expect(seen.variables).toBe(false);
    expect(seen.over).toEqual([]);
  });
}

test('the PNG is a picture at twice the size', async ({ page }) => {
  await openUse(page);
  const { file, body } = await saved(page, 'PNG');
  expect(file.suggestedFilename()).toBe(`${ID}.png`);
  const { width, inks } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const { data } = pen?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return { width: picture.width, inks: seen.size };
  }, body.toString('base64'));
  const drawn = (await page.locator(`#${ID} .plot`).boundingBox())?.width ?? 0;
  expect(width).toBe(2 * (Math.floor(drawn) + 48));
  expect(inks).toBeGreaterThan(20);
});

test('a file that cannot be made is said', async ({ page }) => {
  await openUse(page);
  await page.route('**/_astro/download*', (route) => route.abort());
  await page.locator(`#${ID} .use`).getByRole('link', { name: 'SVG' }).click();
  await expect(page.locator(`#${ID} .use [role=status]`)).toHaveText(/could not be made/);
});

test('the link is copied with its settings', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUse(page);
  const widget = page.locator(`#${ID}`);
  await widget.getByRole('button', { name: 'Copy link' }).click();
  await expect(widget.locator('.use [role=status]')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
});

for (const [why, clipboard] of [
  ['permission', { writeText: () => Promise.reject(new Error('No.')) }],
  ['clipboard', undefined],
] as const) {
  test(`without a ${why} the link is selected, to be copied by hand`, async ({ page }) => {
    await page.addInitScript((refuses) => {
      const value = refuses ? { writeText: () => Promise.reject(new Error('No.')) } : undefined;
      Object.defineProperty(navigator, 'clipboard', { value });
    }, clipboard !== undefined);
    await openUse(page);
    const widget = page.locator(`#${ID}`);
    await widget.getByRole('button', { name: 'Copy link' }).click();
    await expect(widget.locator('.use [role=status]')).toHaveText(/^Selected/);
    const field = widget.getByLabel('Link to this, with your settings');
    const selected = await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    );
    expect(selected).toContain('?side=short&leverage=20&move=2#');
  });
}

test('what was opened before script came is as alive as what is opened after', async ({ page }) => {
  // The island wakes when it comes into view; until then a fold is the browser's own.
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(PATH);
  await page.evaluate((id) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(`#${id} details`)) {
      fold.open = true;
    }
  }, ID);
  const widget = page.locator(`#${ID}`);
  await widget.scrollIntoViewIfNeeded();
  await alive(page);
  await expect(widget.getByLabel('Link to this, with your settings')).toBeVisible();
  await slide(partsOf(widget).slider('Price move'), 4, false);
  const now = widget.locator('.rows tr', { has: page.getByText('now', { exact: true }) });
  await expect(now).toContainText('104.00');
});

test('table and working follow the settings', async ({ page }) => {
  const { fold, field } = await openUse(page);
  const widget = page.locator(`#${ID}`);
  await fold('Table').click();
  await fold('Working').click();
  await field('Price move').fill('3');
  const now = widget.locator('.rows tr', { has: page.getByRole('rowheader', { name: 'now' }) });
  await expect(now).toContainText('103.00');
  await expect(widget.locator('.working')).toContainText('100 × (1 + 0.03)');
  await expect(widget.locator('.rows caption')).toHaveText(/^At 20×/);
});

test('a table that is open follows every step of a drag, a folded one when it ends', async ({
  page,
}) => {
  const { fold, slider } = partsOf(await openWidget(page));
  const widget = page.locator(`#${ID}`);
  const now = widget.locator('.rows tr', { has: page.getByText('now', { exact: true }) });
  await slide(slider('Price move'), 4, false);
  await expect(now).toContainText('95.00');
  await fold('Table').click();
  await expect(now).toContainText('104.00');
  await slide(slider('Price move'), 5, false);
  await expect(now).toContainText('105.00');
  await fold('Table').click();
  await slide(slider('Price move'), 6, true);
  await expect(now).toContainText('106.00');
});

test('paper has the figure, the table and the working with the settings, and no controls', async ({
  page,
}) => {
  const { finding } = partsOf(await openWidget(page, SETTINGS));
  await expect(finding).toHaveText(/^At 20×/);
  await page.emulateMedia({ media: 'print' });
  const widget = page.locator(`#${ID}`);
  await expect(widget.locator('.plot svg')).toBeVisible();
  await expect(widget.getByRole('rowheader', { name: 'liquidated' })).toBeVisible();
  await expect(widget.locator('.working td').first()).toBeVisible();
  await expect(widget.locator('.ctls').first()).toBeHidden();
  await expect(widget.locator('.use')).toBeHidden();
  const text = (await page.pdf()).length;
  expect(text).toBeGreaterThan(10_000);
});
