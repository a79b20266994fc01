// What the browser tests share: the pages that stand for all, and how to read one to its end.
import { readdirSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';

/** One of each kind, relative to the base. */
export const kinds = {
  home: './',
  'first page': './definition/leverage-and-deleveraging-risks/',
  'page with a simulation': './definition/liquidation-cascade-probability/',
  'A–Z': './a-z/',
  map: './map/',
  'for writers': './writers/',
  'for programs': './data/',
  '404': './404.html',
} as const;

const named = {
  'page of auto-deleveraging': './definition/auto-deleveraging-system/',
  'page of cascades': './definition/leverage-cascade-mechanics/',
  'page of chains': './definition/systemic-leverage-chains/',
  'page of de-pegging': './definition/wrapped-token-de-pegging-risk/',
  'page of collateral': './definition/collateral-valuation-sensitivity/',
  'page of hedged pools': './definition/delta-neutral-liquidity-provision/',
  'page of efficiency': './definition/capital-efficiency-vs-risk/',
  'page of hedging limits': './definition/delta-neutrality-limits/',
  'page of thresholds': './definition/market-volatility-thresholds/',
  'page of upgrades': './definition/upgradeability-security-risks/',
  'page of discovery': './definition/price-discovery-failures/',
  'page of extraction': './definition/mev-extraction-mechanics/',
  'page of finality': './definition/asynchronous-finality-risks/',
  'page of breakouts': './definition/risk-management-for-breakouts/',
  'page of stale prices': './definition/stale-data-risks/',
  'page of limits': './definition/leverage-limit-governance/',
  'page of a scenario': './w/where-does-it-stop/aave-half/',
} as const;

/** The other pages with a widget of their own. A term that has no name above goes by its slug. */
export const lively = {
  ...named,
  ...Object.fromEntries(
    readdirSync(new URL('../../src/content/terms', import.meta.url))
      .map((file) => file.replace('.mdx', ''))
      .map((slug) => [`page of ${slug}`, `./definition/${slug}/`] as const)
      .filter(([, path]) => !Object.values<string>({ ...kinds, ...named }).includes(path)),
  ),
};

/** Scrolls as a reader does, until every island on the way has come to life. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  // Astro takes the attribute away when an island has hydrated.
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await page.waitForLoadState('networkidle');
}

/** Gathers whatever a browser complains of, under a name, for as long as the page lives. */
export async function complaints(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    heard.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('requestfailed', (request) => heard.push(`${request.url()} failed`));
  await page.exposeFunction('complain', (text: string) => heard.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { complain } = window as unknown as { complain: (text: string) => void };
      complain(`${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
  return heard;
}

/** The origin under test, from the configuration. */
export function originOf(info: TestInfo): string {
  return new URL(info.project.use.baseURL ?? '').origin;
}
