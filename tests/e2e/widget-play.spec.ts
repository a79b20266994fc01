// Stages, stepped and played: what ends a walk, and what a reader who wants no motion is offered.
import { expect, test, type Page } from '@playwright/test';
import { boxOf, slide } from './widget.ts';

const ID = 'where-does-it-stop';

/** The cascade on its page, alive; at the default it runs through three rounds. */
async function open(page: Page) {
  await page.goto(`./definition/leverage-cascade-mechanics/#${ID}`);
  await page.locator(`astro-island:has(#${ID}):not([ssr])`).waitFor();
  const widget = page.locator(`#${ID}`);
  await widget.locator('.grip').waitFor();
  const stages = widget.getByRole('group', { name: 'Rounds played' });
  const button = (name: string) => stages.getByRole('button', { name, exact: true });
  await button('Next').scrollIntoViewIfNeeded();
  return {
    widget,
    back: button('Back'),
    next: button('Next'),
    play: button('Play'),
    pause: button('Pause'),
    field: widget.getByRole('textbox', { name: 'Rounds played' }),
    finding: widget.locator('.finding'),
    aloud: widget.locator('.stage > [aria-live]'),
  };
}

test('play goes through the rounds one by one, and is read aloud where it ends', async ({
  page,
}) => {
  const { widget, play, pause, field, finding, aloud } = await open(page);
  const end = (await finding.textContent()) ?? '';
  const height = (await boxOf(widget)).height;
  await field.evaluate((input: HTMLInputElement) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (seen.at(-1) !== input.value) seen.push(input.value);
      requestAnimationFrame(look);
    };
    look();
  });
  await play.click();
  await expect(pause).toBeFocused();
  await expect(finding).toHaveText('Before the first round, the price stands 3\u202f% lower');
  await expect(play).toBeFocused();
  await expect(finding).toHaveText(end);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(['5', '0', '1', '2', '3']);
  expect((await boxOf(widget)).height).toBe(height);
  await expect(aloud).toHaveText(/^A first fall of 3\u202f% becomes 8\u202f% after 3 rounds/);
  await expect(page).toHaveURL(/\?rounds=3#/);
});

test('steps lead from the end back to the first fall, and say where they lead nowhere', async ({
  page,
}) => {
  const { back, next, field, finding } = await open(page);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await back.focus();
  for (const round of ['2', '1', '0']) {
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(round);
  }
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('0');
  await expect(back).toBeFocused();
  await next.press(' ');
  await expect(finding).toContainText('After round 1 of 3');
});

test('any other input ends a walk, and so does the pause button', async ({ page }) => {
  const { widget, play, pause, field } = await open(page);
  // Looked at where it stopped, however slow the machine is.
  const stands = async () => {
    await expect(play).toBeVisible();
    const round = await field.inputValue();
    await page.waitForTimeout(900);
    await expect(field).toHaveValue(round);
    expect(Number(round)).toBeLessThan(3);
  };
  await play.click();
  await pause.click();
  await stands();
  await slide(widget.getByRole('slider', { name: 'Rounds played', exact: true }), 0);
  await play.click();
  await slide(widget.getByRole('slider', { name: 'First fall', exact: true }), 4);
  await stands();
});

test('out of sight a walk stops', async ({ page }) => {
  const { play, field } = await open(page);
  await play.click();
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect(play).toHaveCount(1);
  expect(Number(await field.inputValue())).toBeLessThan(3);
});

test('who asked for less motion steps and is not offered to play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { back, next, play, field } = await open(page);
  await expect(play).toBeHidden();
  await back.click();
  await expect(field).toHaveValue('2');
  await next.click();
  await expect(field).toHaveValue('3');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is nothing to play', async ({ page }) => {
    await page.goto('./definition/leverage-cascade-mechanics/');
    await expect(page.locator(`#${ID} .plot`)).toBeVisible();
    await expect(page.locator('.stages')).toBeHidden();
  });
});
