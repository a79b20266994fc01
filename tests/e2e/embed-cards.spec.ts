// A definition in somebody else's text: seen on hover, found by keyboard, heard by screen readers.
import { expect } from '@playwright/test';
import { script, test } from './article.ts';
import { axeFaults } from './axe.ts';

const TERM = 'stale-data-risks';
const words = `<main><h1>An article</h1><p style="margin-block:200px">A <a data-unwind-term="${TERM}">stale price</a>, and
  <a href="https://example.org/" data-unwind-term="${TERM}">another</a>.</p></main>${script}`;

test('the card comes with the pointer and stays under it, and goes with Escape', async ({
  page,
  article,
}) => {
  await article(words);
  const link = page.getByRole('link', { name: 'stale price' });
  const card = page.locator(`#unwind-${TERM}`);
  await expect(link).toHaveAttribute('href', new RegExp(`/definition/${TERM}/$`));
  await expect(card).toBeHidden();
  await link.hover();
  await expect(card).toBeVisible();
  await expect(card).toHaveText(/^Stale Data Risks\. The danger of acting on a price/);
  const [term, shown] = [await link.boundingBox(), await card.boundingBox()];
  expect(shown?.y ?? 0).toBeGreaterThanOrEqual((term?.y ?? 0) + (term?.height ?? 0));
  await card.hover();
  await page.waitForTimeout(600);
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
  await link.hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('it comes with focus, is the link’s description, and passes axe', async ({
  page,
  article,
}) => {
  await article(words);
  const card = page.locator(`#unwind-${TERM}`);
  const link = page.getByRole('link', { name: 'stale price' });
  await expect(link).toHaveAttribute('aria-describedby', `unwind-${TERM}`);
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(card).toBeVisible();
  await expect(link).toHaveAccessibleDescription(/The danger of acting on a price/);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  // A writer's own address stays.
  await expect(page.getByRole('link', { name: 'another' })).toHaveAttribute(
    'href',
    'https://example.org/',
  );
  await page.keyboard.press('Tab');
  await expect(card).toBeHidden();
});

test('a term that does not exist leaves the text alone, with a word to the writer', async ({
  page,
  article,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await article(`<p>A <a data-unwind-term="no-such-term" href="#x">word</a>
    <a data-unwind-term="../../../evil" href="#y">too</a></p>${script}`);
  await expect.poll(() => said.join('\n')).toContain('Unwind has no term “no-such-term”');
  await page.getByRole('link', { name: 'word' }).hover();
  await page.waitForTimeout(400);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'word' })).toHaveAttribute('href', '#x');
  expect(said.join('\n')).not.toContain('evil');
});
