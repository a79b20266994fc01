// The golden queries through the dialog of the built site, as a reader types them.
import { expect, test, type Page } from '@playwright/test';
import { golden, isRight, report, rightFirst, type Answered } from '../search/golden.ts';

const queries = [...golden('golden.yaml'), ...golden('golden-kinds.yaml')];

/** Asks one query after another and reads the first option of each, once its answer has settled. */
async function answered(page: Page): Promise<Answered[]> {
  // Nobody types here whose pauses would have to be waited for.
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    window.setTimeout = ((then: () => void, ms = 0) => wait(then, ms / 20)) as typeof setTimeout;
  });
  await page.goto('./');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search the glossary' });
  await expect(field).toBeFocused();
  const base = new URL(page.url()).pathname;
  const firsts: (string | undefined)[] = [];
  for (const { query } of queries) {
    await field.fill(query);
    await page.waitForFunction(() => {
      const { settled } = document.querySelector<HTMLElement>('#search-list')?.dataset ?? {};
      const { value } = document.querySelector<HTMLInputElement>('#search-text') ?? {};
      return settled === value?.trim();
    });
    firsts.push(
      await page.evaluate((from) => {
        const first = document.querySelector<HTMLAnchorElement>('#search-list [role=option]');
        return first?.pathname.replace(from, '/');
      }, base),
    );
  }
  return queries.map((one, i) => ({ ...one, first: firsts[i] }));
}

test('ninety-five of a hundred queries show first what is right, and nonsense shows nothing', async ({
  page,
}) => {
  test.slow();
  const all = await answered(page);
  test.info().annotations.push({ type: 'score', description: report(all) });
  expect(rightFirst(all), report(all)).toBeGreaterThanOrEqual(0.95);
  expect(rightFirst(all.filter(({ heldOut }) => heldOut)), report(all)).toBeGreaterThanOrEqual(0.9);
  expect(all.filter((one) => one.pages.length === 0 && !isRight(one))).toEqual([]);
});
