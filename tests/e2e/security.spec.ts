import { expect, test } from '@playwright/test';
import { kinds } from './site.ts';

test('the policy is in force: injected script does not run', async ({ page }) => {
  await page.goto(kinds.home);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    await new Promise((next) => setTimeout(next));
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});
