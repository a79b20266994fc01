// A widget in somebody else's article: live, of the right height, and no trouble to anyone.
import { expect } from '@playwright/test';
import { live } from '../live.ts';
import { embedIn, figure, heights, ID, script, test } from './article.ts';
import { axeFaults } from './axe.ts';
import { slide } from './widget.ts';

test('a figure becomes the live widget with its settings, at its own height', async ({
  page,
  article,
}) => {
  await article(figure(ID, 'data-leverage="20" data-theme="dark" data-astro-cid-x=""') + script);
  const embed = embedIn(page);
  await expect(embed.locator('.finding')).toHaveText(/^At 20×/);
  await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(embed.locator('.wrong')).toHaveCount(0);
  await expect(page.locator('figure > a')).toBeHidden();
  await expect.poll(() => heights(page).then(([outer, inner]) => outer - inner)).toBe(0);
  await slide(embed.getByRole('slider', { name: 'Leverage at entry', exact: true }), 50);
  await expect(embed.locator('.finding')).not.toHaveText(/^At 20×/);
  // What folds open makes the frame grow.
  const [before] = await heights(page);
  await embed.getByText('Table', { exact: true }).click();
  await expect.poll(() => heights(page).then(([outer]) => outer)).toBeGreaterThan(before + 100);
  await expect.poll(() => heights(page).then(([outer, inner]) => outer - inner)).toBe(0);
});

test('twenty on a page: one loader, each loads as it comes near and has its height', async ({
  page,
  article,
}) => {
  test.slow();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const far = '<p style="height:6000px">Between.</p>';
  const ids = Array.from({ length: 20 }, (_, i) => live[i % live.length] ?? ID);
  await article(ids.map((id, i) => figure(id) + script + (i === 1 ? far : '')).join(''));
  await expect(embedIn(page, 1).locator('.ctls').first()).toBeVisible();
  const embeds = () => asked.filter((path) => path.includes('/embed/v1/')).length;
  expect(embeds()).toBeLessThan(20);
  expect(asked.filter((path) => path.endsWith('/embed.js'))).toHaveLength(1);
  await expect(page.locator('iframe')).toHaveCount(20);
  await page.locator('figure').nth(19).scrollIntoViewIfNeeded();
  await expect(embedIn(page, 19).locator('.finding')).toBeVisible();
  await expect.poll(() => heights(page, 19).then(([outer, inner]) => outer - inner)).toBe(0);
});

test('it takes neither focus nor wheel nor storage, and asks nobody for anything', async ({
  page,
  article,
  baseURL,
}) => {
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await article(`${figure()}<p style="height:2000px"></p>${script}`);
  await expect(embedIn(page).locator('.ctls').first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  const own = new URL(String(baseURL)).origin;
  const foreign = asked.filter(
    (address) => new URL(address).origin !== own && !address.includes('127.0.0.1'),
  );
  expect(foreign).toEqual([]);
  const frame = page.frames().find((one) => one.url().includes('/embed/v1/'));
  const stored = await frame?.evaluate(() => {
    const attempt = (use: () => unknown): string => {
      try {
        return JSON.stringify(use());
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [() => localStorage.length, () => sessionStorage.length, () => document.cookie].map(
      attempt,
    );
  });
  expect(stored).toEqual(['SecurityError', 'SecurityError', 'SecurityError']);
  expect(faults).toEqual([]);
});

test('paper has the picture, and a blocked frame leaves it on the screen', async ({
  page,
  article,
}) => {
  await article(figure() + script);
  await expect(page.locator('figure > a')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('figure > a > img')).toBeVisible();
  await expect(page.locator('figure > iframe')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.route('**/embed/v1/**', (route) => route.abort());
  await article(`<h1>Blocked</h1>${figure()}${script}`);
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('figure > a > img')).toBeVisible();
});

test('a setting that cannot be is said, and the rest stands', async ({ page }) => {
  await page.goto(`./embed/v1/${ID}/?leverage=many&side=short&ours=1&utm_source=x&lang=en`);
  await expect(page.locator('.wrong')).toContainText('Leverage at entry cannot be “many”');
  await expect(page.locator('.wrong')).toContainText('no setting “ours”');
  await expect(page.locator('.wrong p')).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'Short' })).toBeChecked();
});

test('every embed fits in 1,000 px at 320, and is as high as its host was told', async ({
  page,
  request,
}) => {
  test.slow();
  for (const id of live) {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`./embed/v1/${id}/`);
    const root = page.locator('.embed');
    await page.locator('.ctls').first().waitFor();
    const height = () => root.evaluate((element) => element.getBoundingClientRect().height);
    expect(await height(), id).toBeLessThanOrEqual(1000);
    await page.setViewportSize({ width: 640, height: 900 });
    const { height: told } = (await (await request.get(`./oembed/${id}.json`)).json()) as {
      height: number;
    };
    await expect.poll(async () => Math.abs((await height()) - told), id).toBeLessThanOrEqual(60);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an embed, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./embed/v1/what-are-the-odds/');
    await page.locator('.ctls').first().waitFor();
    expect(await axeFaults(page, { except: ['page-has-heading-one'] })).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure is its picture, and an embed its finding, figure and sentence', async ({
    page,
    article,
  }) => {
    await article(figure() + script);
    await expect(page.locator('figure > a > img')).toBeVisible();
    await page.goto(`./embed/v1/${ID}/`);
    await expect(page.locator('.finding')).toHaveText(/^At 10×/);
    await expect(page.locator('.plot svg').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('.say')).toBeVisible();
    await expect(page.locator('.ctls')).toHaveCount(0);
  });
});

test('a frame that spoke before the script came has its height all the same', async ({
  page,
  article,
  baseURL,
}) => {
  // The script is fetched beside the frame; where it lost the race, the frame stayed at 300 px.
  await article(
    `<iframe src="SITEembed/v1/${ID}/" title="Ours" width="100%" height="300"></iframe>`,
  );
  const frame = page.locator('iframe');
  const root = frame.contentFrame().locator('.embed');
  await expect(root.locator('.ctls').first()).toBeVisible();
  await page.waitForTimeout(200);
  await page.addScriptTag({ url: `${String(baseURL)}embed.js` });
  const inner = Math.ceil((await root.boundingBox())?.height ?? 0);
  await expect(frame).toHaveJSProperty('clientHeight', inner);
});

test('a frame that is folded away keeps its height until it is seen', async ({ page, article }) => {
  await article(
    `<div hidden><iframe src="SITEembed/v1/${ID}/" title="Ours" width="100%" height="300"></iframe></div>`,
  );
  const frame = page.locator('iframe');
  const root = frame.contentFrame().locator('.embed');
  await expect(root.locator('.ctls').first()).toBeAttached();
  const heard = () =>
    page.evaluate(
      () =>
        new Promise<number[]>((done) => {
          const heights: number[] = [];
          addEventListener('message', ({ data }) => heights.push((data as Spoken).height));
          const ready = { source: 'unwind-host', v: 1, type: 'ready' };
          document.querySelector('iframe')?.contentWindow?.postMessage(ready, '*');
          setTimeout(() => {
            done(heights);
          }, 200);
        }),
    );
  expect(await heard()).not.toContain(0);
  await page.locator('div').evaluate((div) => {
    div.removeAttribute('hidden');
  });
  await expect.poll(async () => (await heard()).at(-1)).toBeGreaterThan(300);
});

interface Spoken {
  readonly height: number;
}
