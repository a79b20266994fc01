import { expect, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { readQuietly } from './quiet.ts';
import { kinds, lively } from './site.ts';

// Colours do not hang on the width, nor the order of things on the theme: two readings see all four.
const readings = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of readings) {
  for (const [kind, path] of Object.entries({ ...kinds, ...lively })) {
    test(`the ${kind} is quiet, and axe finds nothing, ${width} px, ${colorScheme}`, async ({
      page,
    }, info) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await readQuietly(page, path, info);

      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // What is folded away must be sound too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await axeFaults(page)).toEqual([]);
    });
  }
}
