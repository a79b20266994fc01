import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromium, noChromium } from './browser.ts';

const found = await chromium();
if (found === undefined) throw new Error(noChromium);

const port = Number(process.env.UNWIND_TEST_PORT ?? 4322);
const base = (process.env.UNWIND_BASE ?? '/').replace(/^\/?|\/?$/g, '/').replace('//', '/');
const baseURL = `http://localhost:${port}${base}`;

// Tests open pages relative to the base (`page.goto('./definition/…/')`), so that they also pass
// against a build for a sub-path.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL,
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: found.executablePath, args: [...found.args] },
    trace: 'retain-on-failure',
  },
  // The built site as it is: `npm run e2e` follows `npm run build`.
  webServer: {
    command: `npx astro preview --port ${port}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: baseURL,
    reuseExistingServer: false,
  },
});
