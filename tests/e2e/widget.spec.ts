// The widget under a reader's hands: pointer, finger, keys, fields and buttons.
import { expect, test, type Page } from '@playwright/test';
import { ID, PATH, alive, boxOf, centred, openWidget, partsOf, slide } from './widget.ts';
import { complaints } from './site.ts';

test('script takes over the page as it is: it takes out two drawings and adds the point', async ({
  page,
}) => {
  const heard = await complaints(page);
  await page.goto(PATH);
  await page.locator(`#${ID}`).evaluate((widget) => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        // The drawing that stays is drawn again at its true width.
        if (target instanceof SVGElement) continue;
        const elements = (nodes: NodeList) => [...nodes].filter((node) => node instanceof Element);
        changes.push(...elements(removedNodes).map((node) => `- ${node.nodeName}`));
        changes.push(...elements(addedNodes).map((node) => `+ ${node.nodeName}`));
      }
    }).observe(widget, { childList: true, subtree: true });
  });
  await page.locator(`#${ID}`).scrollIntoViewIfNeeded();
  await alive(page);
  const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
  expect(changes.sort()).toEqual(['+ DIV', '- svg', '- svg']);
  expect(heard).toEqual([]);
});

test('the point follows the pointer, and axes stand still until it is let go', async ({ page }) => {
  const { plot, grip, finding, sentence } = partsOf(await openWidget(page));
  const axis = () => plot.locator('svg text:not(.b)').allTextContents();
  const [before, words] = [await axis(), await sentence.textContent()];
  await centred(plot);
  const box = await boxOf(plot);
  const at = (share: number) => [box.x + share * box.width, box.y + 140] as const;
  await page.mouse.move(...at(0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.75), { steps: 5 });
  await expect(plot).toHaveAttribute('data-held', '');
  await expect
    .poll(async () => Number(await grip.getAttribute('aria-valuenow')))
    .toBeGreaterThan(1);
  await expect(sentence).not.toHaveText(words ?? '');
  const ticks = (texts: string[]) => texts.filter((text) => /^\d+×?$/.test(text));
  expect(ticks(await axis())).toEqual(ticks(before));
  await page.mouse.up();
  await expect(plot).not.toHaveAttribute('data-held');
  await expect(finding).toContainText('after +');
});

test('the point is a slider: a name, a value and keys', async ({ page }) => {
  const { grip, field } = partsOf(await openWidget(page));
  await grip.focus();
  await expect(grip).toHaveAttribute('aria-valuetext', '\u22125\u202f%');
  const press = async (key: string, value: string) => {
    await page.keyboard.press(key);
    await expect(grip).toHaveAttribute('aria-valuenow', value);
  };
  await press('ArrowRight', '-4.9');
  await press('ArrowDown', '-5');
  await press('PageUp', '-4');
  await press('Home', '-30');
  await press('End', '30');
  await expect(field('Price move')).toHaveValue('30');
  await expect(grip).toBeFocused();
});

test('slider and field are one control', async ({ page }) => {
  const { slider, field } = partsOf(await openWidget(page));
  await slide(slider('Price move'), -12.3);
  await expect(field('Price move')).toHaveValue('\u221212.3');
  await field('Price move').fill('-7,5');
  await expect(slider('Price move')).toHaveValue('-7.5');
  await expect(slider('Price move')).toHaveAttribute('aria-valuetext', '\u22127.5\u202f%');
  await field('Price move').blur();
  await expect(field('Price move')).toHaveValue('\u22127.5');
  // Beyond the track the slider stands at its end; the field goes on.
  await field('Price move').fill('-80');
  await expect(slider('Price move')).toHaveValue('-30');
});

test('a log slider moves by its steps under the arrows, and reaches both ends', async ({
  page,
}) => {
  const { slider, field } = partsOf(await openWidget(page));
  const leverage = slider('Leverage at entry');
  await leverage.focus();
  const press = async (key: string, value: string) => {
    await page.keyboard.press(key);
    await expect(field('Leverage at entry')).toHaveValue(value);
  };
  await press('ArrowRight', '10.5');
  await press('ArrowLeft', '10');
  await press('PageUp', '20');
  await press('End', '125');
  await press('Home', '1');
  await press('ArrowUp', '1.5');
  await slide(leverage, 0);
  await expect(field('Leverage at entry')).toHaveValue('1');
  await slide(leverage, 1000);
  await expect(field('Leverage at entry')).toHaveValue('125');
});

test('what cannot be read stays in the field, with a sentence, and changes nothing', async ({
  page,
}) => {
  const widget = await openWidget(page);
  const { field, slider, finding } = partsOf(widget);
  const leverage = field('Leverage at entry');
  const before = await finding.textContent();
  await leverage.fill('lots');
  await expect(widget.getByRole('alert')).toHaveText(
    'Leverage at entry cannot be “lots”: it takes a number from 1× to 125×.',
  );
  await leverage.blur();
  await expect(leverage).toHaveValue('lots');
  await expect(leverage).toHaveAttribute('aria-invalid', 'true');
  await expect(leverage).toHaveAccessibleDescription(/^Leverage at entry cannot be/);
  await expect(finding).toHaveText(before ?? '');
  await leverage.fill('12');
  await expect(widget.getByRole('alert')).toHaveCount(0);
  await leverage.fill('999');
  await slide(slider('Leverage at entry'), 0);
  await expect(leverage).toHaveValue('1');
  await expect(widget.getByRole('alert')).toHaveCount(0);
});

test('a scenario sets everything, says what is real about it, and leads to its source', async ({
  page,
}) => {
  const widget = await openWidget(page);
  const { scenario, field, reset, finding } = partsOf(widget);
  const before = await finding.textContent();
  await scenario('dYdX').click();
  await expect(scenario('dYdX')).toHaveAttribute('aria-pressed', 'true');
  await expect(widget.locator('[aria-pressed=true]')).toHaveCount(1);
  await expect(field('Leverage at entry')).toHaveValue('9');
  await expect(widget.getByRole('radio', { name: 'Short' })).toBeChecked();
  const note = widget.locator('.about p:not([data-off])');
  await expect(note).toContainText('3\u202f174.60');
  await expect(note.getByRole('link')).toHaveAttribute('href', /^https:\/\//);
  await expect(widget.locator('.about a:visible')).toHaveCount(1);
  // One step aside it is no longer that scenario.
  await field('Price move').press('ArrowUp');
  await expect(widget.locator('[aria-pressed=true]')).toHaveCount(0);
  await reset.click();
  await expect(finding).toHaveText(before ?? '');
  await expect(widget.getByRole('radio', { name: 'Long' })).toBeChecked();
  await expect(reset).toBeFocused();
  await reset.blur();
  await expect(reset).toBeHidden();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

  for (const [way, aside, down] of [
    ['up', 0, -220],
    ['down', 0, 220],
    ['up and a little aside', 40, -220],
  ] as const) {
    test(`a swipe ${way} scrolls the page and leaves the point alone`, async ({ page }) => {
      const { plot, grip } = partsOf(await openWidget(page));
      await centred(plot);
      const box = await boxOf(plot);
      const before = await page.evaluate(() => scrollY);
      const from = { x: box.x + 0.8 * box.width, y: box.y + box.height / 2 };
      await swipe(page, from, { x: from.x + aside, y: from.y + down });
      const scrolled = async () => (await page.evaluate(() => scrollY)) - before;
      await expect.poll(scrolled).not.toBe(0);
      expect(Math.sign(await scrolled())).toBe(-Math.sign(down));
      await expect(plot).not.toHaveAttribute('data-held');
      await expect(grip).toHaveAttribute('aria-valuenow', '-5');
    });
  }

  test('a finger that goes sideways takes the point along, and one that taps sets it', async ({
    page,
  }) => {
    const { plot, grip } = partsOf(await openWidget(page));
    await centred(plot);
    const box = await boxOf(plot);
    const scrolled = await page.evaluate(() => scrollY);
    const at = (share: number) => ({ x: box.x + share * box.width, y: box.y + 120 });
    await swipe(page, at(0.5), at(0.8));
    await expect(plot).not.toHaveAttribute('data-held');
    const dragged = Number(await grip.getAttribute('aria-valuenow'));
    expect(dragged).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await page.touchscreen.tap(at(0.4).x, at(0.4).y);
    await expect(grip).not.toHaveAttribute('aria-valuenow', String(dragged));
  });
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A finger that goes down, moves in twelve steps, and lifts, as a touch screen reports it. */
async function swipe(page: Page, from: Spot, to: Spot): Promise<void> {
  const screen = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 12; step++) {
    const along = (start: number, end: number) => start + ((end - start) * step) / 12;
    await touch('touchMove', [{ x: along(from.x, to.x), y: along(from.y, to.y) }]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch('touchEnd', []);
}
