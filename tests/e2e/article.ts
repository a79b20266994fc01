// Somebody's article with our widgets in it, on another site than ours.
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { parent, type Parent } from '../parent.ts';

export const ID = 'how-far-from-the-edge';

interface Host {
  /** Opens an article with this body, in which `SITE` stands for our address. */
  readonly article: (body: string) => Promise<void>;
}

export const test = base.extend<Host, { readonly host: Parent }>({
  host: [
    async ({}, use) => {
      const own = await parent();
      await use(own);
      await own.close();
    },
    { scope: 'worker' },
  ],
  article: async ({ host, page, baseURL }, use, info) => {
    await use(async (body) => {
      await page.goto(host.put(`${info.testId}.html`, body.replaceAll('SITE', String(baseURL))));
    });
  },
});

/** The figure that a writer copies, without its script. */
export const figure = (id = ID, data = ''): string =>
  `<figure data-unwind-widget="${id}" ${data}><a href="SITEw/${id}/"><img src="SITEpictures/${id}-720.png" alt="What it finds" width="320"></a></figure>`;
export const script = '<script async src="SITEembed.js"></script>';

export const embedIn = (page: Page, nth = 0): FrameLocator =>
  page.locator('figure[data-unwind-widget] > iframe').nth(nth).contentFrame();

/** The frame's own height in its page, and that of what is in it. */
export async function heights(page: Page, nth = 0): Promise<readonly [number, number]> {
  const frame = page.locator('figure[data-unwind-widget] > iframe').nth(nth);
  const outer = await frame.evaluate((element) => element.getBoundingClientRect().height);
  const inner = await embedIn(page, nth)
    .locator('.embed')
    .evaluate((root) => root.getBoundingClientRect().height);
  return [outer, Math.ceil(inner)];
}
