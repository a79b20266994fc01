// The widget the browser tests take in hand, and how to find its parts.
import type { Locator, Page } from '@playwright/test';
import { kinds } from './site.ts';

export const ID = 'how-far-from-the-edge';
export const PATH = kinds['first page'];

/** The widget on its page, brought into view and to life. */
export async function openWidget(page: Page, query = ''): Promise<Locator> {
  await page.goto(PATH + query);
  const widget = page.locator(`#${ID}`);
  await widget.scrollIntoViewIfNeeded();
  await alive(page);
  return widget;
}

/** Astro takes the attribute away when an island has hydrated. */
export async function alive(page: Page): Promise<void> {
  await page.locator(`astro-island:has(#${ID}):not([ssr])`).waitFor();
  await page.locator(`#${ID} .grip`).waitFor();
}

export const partsOf = (widget: Locator) => ({
  finding: widget.locator('.finding'),
  sentence: widget.locator('.say'),
  plot: widget.locator('.plot'),
  grip: widget.getByRole('slider', { name: 'Price move, on the figure' }),
  slider: (name: string) => widget.getByRole('slider', { name, exact: true }),
  field: (name: string) => widget.getByRole('textbox', { name, exact: true }),
  scenario: (name: string) => widget.getByRole('button', { name }),
  reset: widget.getByRole('button', { name: 'Reset' }),
  fold: (name: string) => widget.locator('summary', { hasText: name }),
});

/** Sets a range input as a drag does: a value, then input; change when the reader lets go. */
export async function slide(slider: Locator, value: number, letGo = true): Promise<void> {
  await slider.evaluate(
    (input: HTMLInputElement, [at, end]) => {
      input.valueAsNumber = at;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      if (end) input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [value, letGo] as const,
  );
}

/** In the middle of the screen, and at rest. */
export async function centred(part: Locator): Promise<void> {
  await part.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

export async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return box;
}
