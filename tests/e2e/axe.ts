// What axe finds in a page, run in the page itself. Its wrapper for Playwright opens a second page to
// gather what frames say, which takes four times as long and finds the same where there are none.
import axe from 'axe-core';
import type { Page } from '@playwright/test';

interface Scope {
  /** What is looked at: a selector, or else the whole page. */
  readonly within?: string;
  /** Rules that cannot hold here. */
  readonly except?: readonly string[];
}

/** Every fault axe finds, as a sentence with the element it is in. Frames are not entered. */
export async function axeFaults(
  page: Page,
  { within, except = [] }: Scope = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([selector, options]) =>
      (window as unknown as { axe: typeof axe }).axe.run(selector ?? document, options),
    [
      within,
      {
        iframes: false,
        resultTypes: ['violations'],
        rules: Object.fromEntries(except.map((id) => [id, { enabled: false }])),
      } satisfies axe.RunOptions,
    ] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
