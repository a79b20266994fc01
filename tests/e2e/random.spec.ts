import { expect, test } from '@playwright/test';
import { build } from 'vite';

/** The hash of tests/engine/random.test.ts, reckoned by whatever engine runs this browser. */
const HASH = '6c501d15';

test('the same seed gives the same bits here as everywhere', async ({ page }) => {
  const bundle = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/engine/random-hash.ts', formats: ['iife'], name: 'bits' },
    },
  });
  const output = Array.isArray(bundle) ? bundle[0] : bundle;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  await page.addScriptTag({ content: chunk?.code ?? '' });
  const hash = await page.evaluate(() =>
    (globalThis as unknown as { bits: { randomHash: () => string } }).bits.randomHash(),
  );
  expect(hash).toBe(HASH);
});
