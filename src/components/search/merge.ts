import type { Hit } from './match.ts';
import type { TextHit } from './fulltext.ts';

/** What the full text adds: pages the terms' own names and definitions did not already give. */
export function added(hits: readonly Hit[], texts: readonly TextHit[]): TextHit[] {
  // An event is a part of its page: it does not stand for the page.
  const whole = hits.map(({ term }) => term.url).filter((url) => !url.includes('#'));
  const seen = new Set(whole.map(page));
  return texts.filter(({ url }) => {
    const fresh = !seen.has(page(url));
    seen.add(page(url));
    return fresh;
  });
}

/** The page an address leads to, however it is written. */
export function page(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/(?:\/|\/index\.html)?$/, '/');
}
