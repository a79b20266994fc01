import type { Hit } from './match.ts';
import type { TextHit } from './fulltext.ts';

/** What the full text adds: what the terms' own names and definitions did not already give. */
export function added(hits: readonly Hit[], texts: readonly TextHit[]): TextHit[] {
  const seen = new Set(hits.map(({ term }) => place(term.url)));
  return texts.filter(({ url }) => {
    const fresh = !seen.has(place(url));
    seen.add(place(url));
    return fresh;
  });
}

// An event is a part of its page: neither stands for the other.
const place = (url: string) => page(url) + (/#.+$/.exec(url)?.[0] ?? '');

/** The page an address leads to, however it is written. */
export function page(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/(?:\/|\/index\.html)?$/, '/');
}
