// Search in a glossary too large for one file. The terms are the real ones; their files are cut as if
// the budget were nothing, and served in place of the one.
import { expect, test, type Page, type Route } from '@playwright/test';
import { fileName } from '../../src/components/search/file-name.ts';
import { instantTier, type Sizes } from '../../src/components/search/shards.ts';
import type { SearchTerm } from '../../src/components/search/terms.ts';

const TERM = './definition/auto-deleveraging-system/';
const CUT: Sizes = {
  budget: 0,
  terms: { all: 1500, best: 500, few: 500 },
  names: { all: 600, best: 0, few: 300 },
  directory: 300,
};

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the glossary' });
const chosen = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true });
const status = (page: Page) => page.locator('.search-status');

/** Opens search over files that `before` may hold back; gives the names of those asked for. */
async function open(
  page: Page,
  before: (file: string, route: Route) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  await page.goto(TERM);
  const whole = (await (await page.request.get('./terms.json')).json()) as SearchTerm[];
  const files = new Map([...instantTier(whole, CUT)].map(([name, file]) => [fileName(name), file]));
  const asked: string[] = [];
  await page.route(/\/terms(?:\/[^/]+)?\.json$/, async (route) => {
    const file = /terms(?:\/[^/]+)?\.json$/.exec(route.request().url())?.[0] ?? '';
    asked.push(file);
    await before(file, route);
    await route.fulfill({ json: files.get(file) }).catch(() => undefined);
  });
  await page.keyboard.press('/');
  await expect(status(page)).not.toBeEmpty();
  return asked;
}

test('opening loads the directory alone', async ({ page }) => {
  const asked = await open(page);
  await expect(page.getByRole('button', { name: 'health factor' })).toBeVisible();
  expect(asked).toEqual(['terms.json']);
});

for (const [typed, title] of [
  ['Leverage Limit Governance', 'Leverage Limit Governance'],
  ['gearing', 'Leverage and Deleveraging Risks'],
  ['gaering', 'Leverage and Deleveraging Risks'],
  ['ADL', 'Auto-Deleveraging System'],
  ['what is an oracle lag?', 'Stale Data Risks'],
] as const)
  test(`“${typed}” gives ${title}, and no file is loaded twice`, async ({ page }) => {
    const asked = await open(page);
    await field(page).pressSequentially(typed);
    await expect(chosen(page)).toContainText(title);
    expect(asked).toEqual([...new Set(asked)]);
  });

test('an answer that comes late does not replace that of the letters typed since', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((go) => (release = go));
  let first = '';
  await open(page, (file) => {
    if (file === 'terms.json') return Promise.resolve();
    first ||= file;
    return file === first ? held : Promise.resolve();
  });
  await field(page).fill('stale price');
  await expect.poll(() => first).not.toBe('');
  await field(page).fill('gearing');
  await expect(status(page)).toContainText('gearing');
  release();
  await page.waitForTimeout(300);
  await expect(status(page)).toContainText('gearing');
  await expect(chosen(page)).toContainText('Leverage and Deleveraging Risks');
});

test('a file that fails is said, and asked for again', async ({ page }) => {
  let fails = true;
  await open(page, async (file, route) => {
    if (file !== 'terms.json' && fails) await route.abort();
  });
  await field(page).fill('gearing');
  await expect(status(page)).toContainText('could not be loaded');
  fails = false;
  await field(page).fill('gearin');
  await expect(chosen(page)).toContainText('Leverage and Deleveraging Risks');
});
