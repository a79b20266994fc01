// What others may send: to the loader from frames that are not ours, to a frame from its parent.
import { expect, type Page } from '@playwright/test';
import { embedIn, figure, heights, ID, script, test } from './article.ts';

const resize = (height: unknown, more = {}) => ({
  source: 'unwind-widget',
  v: 1,
  type: 'resize',
  id: ID,
  height,
  ...more,
});

/** Has the frame of ours say something, as if it had been taken over. */
const saidInside = async (page: Page, messages: readonly unknown[]): Promise<void> => {
  const frame = page.frames().find((one) => one.url().includes('/embed/v1/'));
  await frame?.evaluate((all) => {
    for (const message of all) parent.postMessage(message, '*');
  }, messages);
};

test('nothing but a frame’s own word on its height changes it, and that within bounds', async ({
  page,
  article,
}) => {
  await article(`${figure()}<iframe srcdoc="<p>Another</p>"></iframe>${script}`);
  await expect.poll(() => heights(page).then(([outer, inner]) => outer - inner)).toBe(0);
  const [before] = await heights(page);
  // From a stranger's frame, from the page itself, and malformed from our own.
  const stranger = page.frames().find((one) => one.url() === 'about:srcdoc');
  await stranger?.evaluate((message) => {
    parent.postMessage(message, '*');
  }, resize(3000));
  await page.evaluate((message) => {
    postMessage(message, '*');
  }, resize(3000));
  const malformed = ['3000', NaN, Infinity, -Infinity, null, {}, [3000], '<b>'].map((height) =>
    resize(height),
  );
  const foreign = [
    resize(3000, { source: 'other' }),
    resize(3000, { v: 2 }),
    resize(3000, { type: 'x' }),
  ];
  await saidInside(page, [...malformed, ...foreign, null, 3000, 'resize', [], '{"height":3000}']);
  await page.waitForTimeout(200);
  expect((await heights(page))[0]).toBe(before);
  await saidInside(page, [resize(1e9)]);
  await expect.poll(() => heights(page).then(([outer]) => outer)).toBe(4000);
  await saidInside(page, [resize(-5)]);
  await expect.poll(() => heights(page).then(([outer]) => outer)).toBe(120);
});

test('a frame takes settings and theme from its parent, and nothing that does not fit', async ({
  page,
  article,
}) => {
  await article(figure() + script);
  const embed = embedIn(page);
  const finding = embed.locator('.finding');
  await expect(embed.locator('.ctls').first()).toBeVisible();
  const usual = (await finding.textContent()) ?? '';
  const say = (message: unknown) =>
    page.evaluate((data) => {
      document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
    }, message);
  const host = { source: 'unwind-host', v: 1 };
  for (const settings of [
    { leverage: 1e9 },
    { leverage: 'NaN' },
    { leverage: '<img src=x>' },
    { nothing: 1 },
    JSON.parse('{"__proto__": {"leverage": 50}}') as unknown,
    ['leverage', 50],
    'leverage=50',
    null,
  ])
    await say({ ...host, type: 'set', settings });
  for (const theme of ['<b>', 1, null, 'dark" onload="x'])
    await say({ ...host, type: 'theme', theme });
  await say({ source: 'unwind-host', v: 2, type: 'set', settings: { leverage: 50 } });
  await page.waitForTimeout(200);
  await expect(finding).toHaveText(usual);
  await expect(embed.locator('html')).not.toHaveAttribute('data-theme');
  // From anyone but the parent: the frame itself.
  await page
    .frames()
    .find((one) => one.url().includes('/embed/v1/'))
    ?.evaluate(
      (message) => {
        postMessage(message, '*');
      },
      { ...host, type: 'set', settings: { leverage: 50 } },
    );
  await page.waitForTimeout(100);
  await expect(finding).toHaveText(usual);
  await page.evaluate((id) => {
    const { unwind } = window as unknown as {
      unwind: { set: (id: string, settings: object) => void; theme: (theme: string) => void };
    };
    unwind.theme('dark');
    for (let i = 0; i < 1000; i++) unwind.set(id, { leverage: 2 + (i % 99) });
    unwind.set(id, { leverage: 20 });
  }, ID);
  await expect(finding).toHaveText(/^At 20×/);
  await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a frame whose host makes it grow without end holds still', async ({ page, article }) => {
  await article(`<div></div><script>
    window.told = [];
    addEventListener('message', ({ data }) => { if (data.type === 'resize') told.push(data.height); });
    </script><iframe src="SITEembed/v1/${ID}/" style="width:700px;height:900px"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.locator('.ctls').first().waitFor();
  const told = () => page.evaluate(() => (window as unknown as { told: number[] }).told);
  // A stand-in for whatever makes it taller each time: a font, a style, a script of the host's.
  await frame.locator('.embed').evaluate(async (root) => {
    for (let i = 1; i <= 40; i++) {
      (root as HTMLElement).style.paddingBlockEnd = `${i * 10}px`;
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    }
  });
  const grown = (await told()).length;
  expect(grown).toBeGreaterThan(2);
  expect(grown).toBeLessThanOrEqual(12);
  // A reader's hand lets it speak again.
  await frame.getByText('Table', { exact: true }).click();
  await expect.poll(async () => (await told()).length).toBeGreaterThan(grown);
});

test('WordPress, with its secret, hears the height and the link', async ({ page, article }) => {
  await article(`<script>
    window.told = [];
    addEventListener('message', ({ data }) => { if (data.secret) told.push(data); });
    </script><iframe sandbox="allow-scripts" src="SITEembed/v1/${ID}/?leverage=20#?secret=Abc123" style="width:640px;height:900px"></iframe>`);
  const told = () =>
    page.evaluate(
      () =>
        (window as unknown as { told: { message: string; value: unknown; secret: string }[] }).told,
    );
  await expect.poll(async () => (await told()).map(({ message }) => message)).toContain('height');
  await page
    .frameLocator('iframe')
    .getByRole('link', { name: /^With sources/ })
    .click();
  await expect
    .poll(async () => (await told()).find(({ message }) => message === 'link')?.value)
    .toMatch(/\/w\/how-far-from-the-edge\/\?leverage=20$/);
  expect((await told()).every(({ secret }) => secret === 'Abc123')).toBe(true);
});
