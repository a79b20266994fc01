// A simulation beside a widget: in a worker, ever better, the newest settings alone, the same bits.
import { expect, test, type Page } from '@playwright/test';
import { centred, slide } from './widget.ts';

const PATH = './definition/liquidation-cascade-probability/';

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  const widget = page.locator('.widget:has(.simulated)');
  await centred(widget.locator('.simulated'));
  await page.locator('astro-island:has(.simulated):not([ssr])').waitFor();
  const bar = widget.getByRole('progressbar', { name: 'Simulated' });
  const said = widget.locator('.simulated p');
  const slider = widget.getByRole('slider', { name: 'Volatility, per year', exact: true });
  const ended = async () => {
    await expect(bar).toHaveJSProperty('value', 1);
    return (await said.textContent()) ?? '';
  };
  return { widget, bar, said, slider, ended };
}

test('nothing is simulated before the reader asks: the build has done the default', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { ended } = await open(page);
  await page.waitForLoadState('networkidle');
  expect(await ended()).toMatch(/\d/);
  expect(asked.filter((path) => /worker|simul|remote/.test(path))).toEqual([]);
});

test('a change is simulated in a worker, ever better, and said aloud once it is done', async ({
  page,
}) => {
  const { slider, said, ended, bar } = await open(page);
  const worker = page.waitForEvent('worker');
  const heard = said.evaluate(
    (element) =>
      new Promise<string[]>((resolve) => {
        const all: string[] = [];
        new MutationObserver(() => {
          all.push(`${element.getAttribute('aria-busy')} ${element.textContent}`);
          const bar = element.parentElement?.querySelector('progress');
          if (bar?.value === 1 && all.length > 1) resolve(all);
        }).observe(element, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
  );
  await slide(slider, 90);
  expect((await worker).url()).toContain('engine.worker');
  await ended();
  const sentences = await heard;
  expect(new Set(sentences).size).toBeGreaterThan(2);
  await expect(said).toHaveAttribute('aria-busy', 'false');
  await expect(bar).toHaveJSProperty('value', 1);
});

test('back at the default the browser finds what the build found, to the last bit', async ({
  page,
}) => {
  const { widget, slider, ended } = await open(page);
  const built = await ended();
  const table = await widget.locator('.rows table').textContent();
  await slide(slider, 90);
  await expect.poll(ended).not.toBe(built);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(ended).toBe(built);
  expect(await widget.locator('.rows table').textContent()).toBe(table);
});

test('a newer setting takes the place of an older one', async ({ page }) => {
  const { slider, ended } = await open(page);
  for (const volatility of [70, 80, 90, 100, 110]) await slide(slider, volatility);
  const hurried = await ended();
  const alone = await open(page, '?volatility=110');
  await expect.poll(alone.ended).toBe(hurried);
});

for (const [why, prepare] of [
  [
    'a frame may have none',
    (page: Page) =>
      page.addInitScript(() => {
        globalThis.Worker = function () {
          throw new DOMException('No origin of its own.', 'SecurityError');
        } as unknown as typeof Worker;
      }),
  ],
  [
    'it cannot be fetched',
    (page: Page) => page.route('**/engine.worker*', (route) => route.abort()),
  ],
] as const) {
  test(`without a worker the page simulates, and finds the same: ${why}`, async ({
    page,
    context,
  }) => {
    const other = await open(await context.newPage(), '?volatility=90');
    const expected = await other.ended();
    await prepare(page);
    const { slider, ended } = await open(page);
    await slide(slider, 90);
    await expect.poll(ended).toBe(expected);
  });
}

test('where it cannot be loaded at all it is said, and the model goes on', async ({ page }) => {
  const { widget, slider, said } = await open(page);
  await page.route(/engine\.worker|simulat|remote/, (route) => route.abort());
  await slide(slider, 90);
  await expect(said).toHaveText(/could not be run/);
  await expect(widget.locator('.say')).toContainText('90');
});
