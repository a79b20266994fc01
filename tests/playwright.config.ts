import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromium, noChromium } from './browser.ts';

const found = await chromium();
if (found === undefined) throw new Error(noChromium);

const port = Number(process.env.UNWIND_TEST_PORT ?? 4322);
const base = `/${process.env.UNWIND_BASE ?? ''}/`.replace(/\/+/g, '/');
const subPath = { base: '/in/a/folder/', port: port + 1, dist: 'tests/output/sub-path' };
const cwd = fileURLToPath(new URL('..', import.meta.url));

// Tests open pages relative to the base (`page.goto('./definition/…/')`), so that the same ones
// pass wherever the site is put.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A slow machine is no fault of the page.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: found.executablePath, args: [...found.args] },
    // A trace of every test would cost a fifth of the time.
    trace: 'off',
  },
  projects: [
    {
      name: 'site',
      testIgnore: 'sub-path.spec.ts',
      use: { baseURL: `http://localhost:${port}${base}` },
    },
    {
      name: 'sub-path',
      testMatch: 'sub-path.spec.ts',
      use: { baseURL: `http://localhost:${subPath.port}${subPath.base}` },
    },
  ],
  webServer: [
    {
      // The built site as it is: `npm run e2e` follows `npm run build`.
      command: `node tests/server.ts ${port} ${base} dist`,
      port,
      cwd,
    },
    {
      command:
        `npx astro build --silent --outDir ${subPath.dist} && ` +
        `node tests/server.ts ${subPath.port} ${subPath.base} ${subPath.dist}`,
      env: { UNWIND_BASE: subPath.base },
      port: subPath.port,
      timeout: 120_000,
      cwd,
    },
  ],
});
