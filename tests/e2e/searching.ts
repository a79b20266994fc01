// The search dialog as the browser tests reach for it.
import type { Page } from '@playwright/test';

/** A page to search from. */
export const TERM = './definition/auto-deleveraging-system/';

export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const field = (page: Page) => page.getByRole('combobox', { name: 'Search the glossary' });
export const status = (page: Page) => dialog(page).locator('.search-status');
export const options = (page: Page) => dialog(page).getByRole('option');
export const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });
export const group = (page: Page, name: string) =>
  dialog(page).getByRole('group', { name, exact: true });
/** The button of a filter, which ends in a count. */
export const toggle = (page: Page, name: string) =>
  dialog(page).getByRole('button', { name: new RegExp(`^${name} \\d`) });

export async function search(page: Page, text: string): Promise<void> {
  await page.goto(TERM);
  await page.keyboard.press('/');
  await field(page).fill(text);
}
