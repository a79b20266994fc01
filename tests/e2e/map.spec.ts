// The map of all terms: a picture that can be read, filtered and walked through without a script.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { kinds } from './site.ts';

/** The one drawing in sight; each width has its own. */
const drawing = (page: Page): Locator => page.locator('.widths > svg').filter({ visible: true });
const relation = (page: Page, name: string): Locator =>
  page.locator('.key').getByRole('checkbox', { name: new RegExp(`^${name} `) });
const seen = (part: Locator): Promise<number> => part.filter({ visible: true }).count();

for (const width of [320, 360, 768, 1100, 1280]) {
  test(`at ${width} px names neither touch, nor leave the picture, nor shrink below 12 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(kinds.map);
    await expect(drawing(page)).toHaveCount(1);
    const { faults, names } = await drawing(page).evaluate((svg) => {
      const rect = (element: Element) => element.getBoundingClientRect();
      const frame = rect(svg);
      const texts = [...svg.querySelectorAll('text')];
      // 1 px of a letter's own white space is no touch.
      const boxes = texts.map((text) => ({ text: text.textContent, box: rect(text) }));
      const faults = boxes.flatMap(({ text, box }, i) => [
        ...boxes
          .slice(i + 1)
          .filter(
            ({ box: other }) =>
              box.left + 1 < other.right &&
              other.left + 1 < box.right &&
              box.top + 1 < other.bottom &&
              other.top + 1 < box.bottom,
          )
          .map((other) => `${text} touches ${other.text}`),
        ...(box.left < frame.left - 1 || box.right > Math.min(frame.right, innerWidth) + 1
          ? [`${text} leaves the picture`]
          : []),
      ]);
      const scale = frame.width / Number(svg.getAttribute('viewBox')?.split(' ')[2]);
      for (const text of texts) {
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        if (size < 12) faults.push(`${text.textContent} is ${size} px`);
      }
      return { faults, names: texts.length };
    });
    expect(names).toBeGreaterThanOrEqual(18);
    expect(faults).toEqual([]);
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every name is a link, and leads to its page', async ({ page }) => {
    await page.goto(kinds.map);
    const links = drawing(page).getByRole('link');
    expect(await links.count()).toBeGreaterThanOrEqual(18);
    await drawing(page).getByRole('link', { name: 'Leverage Cascade Mechanics' }).click();
    await expect(page).toHaveURL(/\/definition\/leverage-cascade-mechanics\/$/);
  });

  test('the legend shows and hides a relation, in the picture and in the words', async ({
    page,
  }) => {
    await page.goto(kinds.map);
    const lines = drawing(page).locator('.causes');
    const words = page.locator('.told .causes');
    const [drawn, told] = [await seen(lines), await seen(words)];
    expect(drawn).toBeGreaterThan(0);
    expect(told).toBe(drawn);
    await relation(page, 'causes').uncheck();
    expect(await seen(lines)).toBe(0);
    expect(await seen(words)).toBe(0);
    expect(await seen(drawing(page).locator('.amplifies'))).toBeGreaterThan(0);
    await relation(page, 'causes').check();
    expect(await seen(lines)).toBe(drawn);
  });

  test('what is to be read first is not shown until it is asked for', async ({ page }) => {
    await page.goto(kinds.map);
    const before = drawing(page).locator('.before');
    expect(await seen(before)).toBe(0);
    await relation(page, 'is read before').check();
    expect(await seen(before)).toBeGreaterThan(10);
  });

  test('a term without any relation chosen is not named, and nothing chosen is said', async ({
    page,
  }) => {
    await page.goto(kinds.map);
    for (const name of ['amplifies', 'mitigates', 'is part of', 'measures'])
      await relation(page, name).uncheck();
    const shown = page.locator('.from').filter({ visible: true });
    expect(await shown.count()).toBe(await page.locator('.from.causes').count());
    await relation(page, 'causes').uncheck();
    await expect(shown).toHaveCount(0);
    await expect(page.getByText('Nothing is chosen above.')).toBeVisible();
  });

  test('a name that is pointed at keeps only its own lines', async ({ page }) => {
    await page.goto(kinds.map);
    const faint = () =>
      drawing(page)
        .locator('g > g')
        .evaluateAll(
          (lines) => lines.filter((line) => getComputedStyle(line).opacity !== '1').length,
        );
    expect(await faint()).toBe(0);
    const name = drawing(page).getByRole('link', { name: 'Stale Data Risks' });
    await name.hover();
    await expect.poll(faint).toBeGreaterThan(30);
    const node = (await name.getAttribute('class'))?.split(' ')[0] ?? '';
    for (const line of await drawing(page).locator(`g > g.${node}`).all())
      await expect(line).toHaveCSS('opacity', '1');
  });

  test('the legend says everything by more than colour', async ({ page }) => {
    await page.goto(kinds.map);
    const looks = await page.locator('.key svg g').evaluateAll((samples) =>
      samples.map((sample) => {
        const [line, head] = [...sample.children].map((part) => getComputedStyle(part));
        const shape = sample.lastElementChild?.getAttribute('d');
        return [line?.strokeDasharray, head?.fill === 'none', shape].join();
      }),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });
});

test('by key a reader goes through the legend, then through the names as they are read', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(kinds.map);
  await relation(page, 'causes').focus();
  await page.keyboard.press('Space');
  await expect(relation(page, 'causes')).not.toBeChecked();
  await page.keyboard.press('Space');
  await relation(page, 'is read before').focus();
  const names = drawing(page).getByRole('link');
  const heights: number[] = [];
  for (const name of await names.all()) {
    await page.keyboard.press('Tab');
    await expect(name).toBeFocused();
    const box = name.locator('rect');
    await expect(box).toHaveCSS('stroke-width', '3px');
    heights.push(
      Number(await box.getAttribute('y')) + Number(await box.getAttribute('height')) / 2,
    );
  }
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/definition\//);
});

test('from each term the way leads to its place in the words of the map, and back', async ({
  page,
}) => {
  await page.goto(kinds['first page']);
  await page.getByRole('link', { name: 'On the map of all terms' }).click();
  await expect(page.locator(':target')).toHaveText('Leverage and Deleveraging Risks');
  await page.locator(':target').getByRole('link').click();
  await expect(page).toHaveURL(/\/definition\/leverage-and-deleveraging-risks\/$/);
});

test('on its page a term stands among its neighbours, each a link with a name', async ({
  page,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(kinds['first page']);
    const picture = page.getByRole('group', { name: 'Nearest terms' });
    const named = await page.locator('.relations li a').allTextContents();
    const drawn = await picture.getByRole('link').allTextContents();
    expect(drawn.map((name) => name.trim()).sort()).toEqual(
      named.map((name) => name.trim()).sort(),
    );
    for (const link of await picture.getByRole('link').all())
      expect((await link.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await expect(picture.getByText('Leverage and')).toBeVisible();
  }
});

test('home, A–Z and every foot lead to the map', async ({ page }) => {
  for (const path of [kinds.home, kinds['A–Z']]) {
    await page.goto(path);
    await expect(page.locator('main a[href$="/map/"]')).toHaveCount(1);
    await expect(page.locator('footer a[href$="/map/"]')).toHaveCount(1);
  }
});
