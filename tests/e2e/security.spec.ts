import { expect, test } from '@playwright/test';
import { complaints, kinds, lively, originOf, readToTheEnd } from './site.ts';

for (const [kind, path] of Object.entries({ ...kinds, ...lively })) {
  test(`the ${kind} asks nobody else, complains of nothing and keeps nothing`, async ({
    page,
    context,
  }, info) => {
    const heard = await complaints(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await page.goto(path);
    await readToTheEnd(page);

    const elsewhere = asked.filter(
      (url) => !url.startsWith('data:') && !url.startsWith(originOf(info)),
    );
    expect(elsewhere).toEqual([]);
    expect(heard).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
    expect(kept).toEqual({ local: [], session: [], databases: [], caches: [] });
    expect(await context.cookies()).toEqual([]);
  });

  for (const width of [360, 1280]) {
    test(`nothing on the ${kind} moves by itself, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await readToTheEnd(page);
      const shifts = await page.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const seen: string[] = [];
            const told = ({ node, previousRect: from, currentRect: to }: Shifted): string =>
              `${node?.nodeName} “${node?.textContent?.slice(0, 40)}” from ` +
              `${from.x}, ${from.y} (${from.width} × ${from.height}) to ` +
              `${to.x}, ${to.y} (${to.width} × ${to.height})`;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as unknown as LayoutShift[]) {
                seen.push(...entry.sources.map(told));
              }
            }).observe({ type: 'layout-shift', buffered: true });
            // Buffered entries are delivered in a task of their own.
            setTimeout(() => {
              done(seen);
            }, 200);
          }),
      );
      expect(shifts).toEqual([]);
    });
  }
}

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

interface Shifted {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

interface LayoutShift {
  readonly sources: readonly Shifted[];
}
