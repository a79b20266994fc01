import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { kinds, lively, readToTheEnd } from './site.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    for (const [kind, path] of Object.entries({ ...kinds, ...lively })) {
      test(`axe finds nothing on the ${kind}, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await readToTheEnd(page);
        // What is folded away must be sound too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const said = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
        );
        expect(said).toEqual([]);
      });
    }
  }
}
