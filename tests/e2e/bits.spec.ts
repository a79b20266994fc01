// The hashes of tests/engine, reckoned by whatever engine runs this browser.
import { expect, test } from '@playwright/test';
import { build } from 'vite';

for (const [what, file, hash] of [
  ['random numbers', 'random-hash.ts', '6c501d15'],
  ['simulations', 'simulation-hash.ts', '76973ba9'],
] as const) {
  test(`the same seed gives the same ${what} here as everywhere, to the last bit`, async ({
    page,
  }) => {
    const bundle = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: `tests/engine/${file}`, formats: ['iife'], name: 'bits' },
      },
    });
    const output = Array.isArray(bundle) ? bundle[0] : bundle;
    const chunk = output && 'output' in output ? output.output[0] : undefined;
    await page.addScriptTag({ content: chunk?.code ?? '' });
    const found = await page.evaluate(() => {
      const { bits } = globalThis as unknown as { bits: Record<string, () => string> };
      return Object.entries(bits).find(([name]) => name.endsWith('Hash'))?.[1]();
    });
    expect(found).toBe(hash);
  });
}
