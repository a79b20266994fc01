// The frame a widget stands in: still while its numbers change, sound at every size and for every eye.
import { expect, test, type Page } from '@playwright/test';
import { ID, PATH, openWidget, partsOf, slide } from './widget.ts';

/** The heights of the widget's parts, from its top, at every setting of a grid. */
async function heights(page: Page): Promise<Record<string, string>> {
  return page.locator(`#${ID}`).evaluate(async (widget) => {
    const seen: Record<string, string> = {};
    const field = (name: string) =>
      [...widget.querySelectorAll('label')].find((label) => label.textContent === name)?.htmlFor ??
      '';
    const type = (name: string, value: number) => {
      const input = document.getElementById(field(name)) as HTMLInputElement;
      input.value = String(value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const look = (what: string) => {
      const { top, bottom } = widget.getBoundingClientRect();
      const parts = ['.plot', '.say', '.stage > .ctls', '.row', '.more'].map((part) =>
        Math.round((widget.querySelector(part)?.getBoundingClientRect().top ?? 0) - top),
      );
      seen[[...parts, Math.round(bottom - top)].join(' ')] ??= what;
    };
    const choose = (value: string) =>
      widget.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
    for (const contract of ['linear', 'inverse']) {
      choose(contract);
      for (const side of ['long', 'short']) {
        choose(side);
        for (const leverage of [1, 2, 3.5, 10, 33.5, 125]) {
          for (const move of [-100, -30, -5, -0.5, 0, 0.5, 5, 30, 100]) {
            type('Leverage at entry', leverage);
            type('Price move', move);
            look(`${contract} ${side} ${leverage}× ${move} %`);
          }
        }
      }
    }
    for (const button of widget.querySelectorAll<HTMLElement>('button[aria-pressed]')) {
      button.click();
      look(button.textContent);
      await new Promise(requestAnimationFrame);
      look(button.textContent);
    }
    return seen;
  });
}

for (const width of [360, 768, 1280]) {
  test(`the frame keeps its height at every setting, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWidget(page);
    expect(Object.values(await heights(page))).toHaveLength(1);
  });
}

test('the sentence is read out once the reader pauses, not at every step', async ({ page }) => {
  const widget = await openWidget(page);
  const { slider, sentence } = partsOf(widget);
  await widget.locator('[aria-live]').evaluate((live) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(live.textContent)).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (let i = 1; i <= 20; i++) await slide(slider('Price move'), -i / 2, i === 20);
  await expect(widget.locator('[aria-live]')).not.toBeEmpty();
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([await sentence.textContent()]);
});

test('at 320 px with type at twice its size nothing is cut off at the side', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const widget = await openWidget(page);
  const wide = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await wide()).toBe(0);
  for (const summary of await widget.locator('summary').all()) await summary.click();
  expect(await wide()).toBe(0);
});

// WCAG 1.4.10: at 1280 px, 400 % leaves 320 css px; 200 % leaves 640.
test('at 200 % nothing is cut off at the side', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openWidget(page);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
});

for (const width of [360, 1280]) {
  test(`whatever is pressed is at least 44 px high, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const widget = await openWidget(page);
    for (const summary of await widget.locator('summary').all()) await summary.click();
    const small = await widget.evaluate((root) =>
      [
        ...root.querySelectorAll(
          'button, summary, .seg label, input:not([type=radio]), select, .grip, .btn',
        ),
      ]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 60)} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });
}

test('a table is a stop for the Tab key only where it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const widget = await openWidget(page);
  await partsOf(widget).fold('Table').click();
  const table = widget.locator('.rows .scroll');
  await expect(table).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(table).toHaveAttribute('tabindex', '0');
  await expect(table).toHaveAccessibleName('Table');
});

test('who asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await openWidget(page);
  await partsOf(widget).scenario('dYdX').click();
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('in forced colours every mark and the point can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const widget = await openWidget(page);
  const unseen = await widget.locator('.plot > svg').evaluate((svg) => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const none = (paint: string) => ['none', paper, 'rgba(0, 0, 0, 0)'].includes(paint);
    return [...svg.querySelectorAll(':scope > path, :scope > text')]
      .filter((mark) => !mark.matches('.grid'))
      .filter((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        return none(fill) && none(stroke);
      })
      .map((mark) => mark.getAttribute('class'));
  });
  expect(unseen).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 768, 1280]) {
    test(`figure, sentence and table can be read, and no control lies, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(PATH);
      const widget = page.locator(`#${ID}`);
      await expect(widget.locator('.finding')).toContainText('a fall of 9.6\u202f%');
      await expect(widget.locator('.plot > svg:visible')).toHaveCount(1);
      await expect(widget.locator('.say')).toContainText('9.63\u202f%');
      await expect(widget.locator('.ctls').first()).toBeHidden();
      await expect(widget.getByText('Drag the point')).toBeHidden();
      await widget.locator('summary', { hasText: 'Table' }).click();
      await expect(widget.getByRole('rowheader', { name: 'liquidated' })).toBeVisible();
      await widget.locator('summary', { hasText: 'Use this' }).click();
      await expect(widget.getByRole('link', { name: 'CSV' })).toBeVisible();
    });
  }
});

test('how long from a slider to the screen, on a phone a quarter as fast', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const widget = await openWidget(page);
  const { slider, finding } = partsOf(widget);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await slider('Leverage at entry').evaluate(async (input: HTMLInputElement) => {
    const painted = () =>
      new Promise<number>((done) => {
        // Posted before a frame is painted, a message arrives after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    const measured: number[] = [];
    for (let i = 0; i < 200; i++) {
      // Browsers hand over moves of a pointer at the start of a frame.
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      input.valueAsNumber = 300 + 2 * i;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      measured.push((await painted()) - start);
    }
    return measured.slice(20).sort((x, y) => x - y);
  });
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? NaN).toFixed(1);
  console.log(`slider to screen at a quarter of the speed: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  await expect(finding).toContainText('×');
});
