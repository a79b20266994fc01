// Chromium for the matrix, by Playwright.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { chromium, noChromium } from '../../browser.ts';
import type { Driver, Storage } from './driver.ts';

/** As the reader's choices stand in a profile: all sites may store, each in its own right, or none. */
const CHOICES = {
  free: { cookie_controls_mode: 0, block_third_party_cookies: false },
  blocked: { default_content_setting_values: { cookies: 2 } },
} as const;

export async function startChromium(storage: Storage): Promise<Driver> {
  const found = await chromium();
  if (found === undefined) throw new Error(noChromium);
  const profile = await mkdtemp(join(tmpdir(), 'unwind-chromium-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ profile: CHOICES[storage] }),
  );
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: found.executablePath,
    args: [...found.args],
    viewport: { width: 800, height: 1000 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  const frame = async (index: number) => {
    const element = await page.locator('iframe').nth(index).elementHandle();
    const inside = await element.contentFrame();
    if (!inside) throw new Error(`There is no frame ${index}.`);
    return inside;
  };
  return {
    version: context.browser()?.version() ?? '',
    open: async (address) => {
      heard.length = 0;
      await page.goto(address);
    },
    inPage: (expression) => page.evaluate(expression),
    inFrame: async (index, expression) => (await frame(index)).evaluate(expression),
    press: async (index) => {
      await (await frame(index)).locator('input[type=range]').first().press('ArrowRight');
    },
    complaints: () => Promise.resolve([...heard]),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
