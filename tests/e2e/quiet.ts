// What is asked of any page, wherever the site is put: it asks nobody else, complains of nothing,
// keeps nothing and, once drawn, stays where it is.
import { expect, type Page, type TestInfo } from '@playwright/test';
import { complaints, originOf, readToTheEnd } from './site.ts';

/** Opens a page, reads it to its end and expects it to have been quiet. */
export async function readQuietly(page: Page, path: string, info: TestInfo): Promise<void> {
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
  expect(await kept(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await shifts(page)).toEqual([]);
}

async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => String(name)),
    ...(await caches.keys()),
  ]);
}

/** Whatever has moved by itself since the page began to load. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
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
}

interface Shifted {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

interface LayoutShift {
  readonly sources: readonly Shifted[];
}
