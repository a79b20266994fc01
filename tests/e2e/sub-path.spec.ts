// The site built for a folder, not for the root of its host.
import { test } from '@playwright/test';
import { readQuietly } from './quiet.ts';
import { kinds, lively } from './site.ts';

for (const [kind, path] of Object.entries({ ...kinds, ...lively })) {
  test(`in a folder the ${kind} is quiet`, async ({ page }, info) => {
    await readQuietly(page, path, info);
  });
}
