import { isAsked } from './load.ts';

/** How many previews of a page may be fetched before they are asked for; none is above 2 kB. */
export const AHEAD = 6;

let left = AHEAD;

/**
 * Once a reader has shown that they look at previews: those of the links in the window, when the
 * browser has nothing else to do, and not where the reader saves data.
 *
 * @param termOf the term of a link, if it has a preview
 */
export function ahead(
  termOf: (link: Element) => string | undefined,
  fetched: (slug: string) => unknown,
): void {
  if (left === 0 || savesData()) return;
  whenIdle(() => {
    const links = [...document.querySelectorAll('a[href*="/definition/"]')].filter(inView);
    const next = few(
      links.flatMap((link) => termOf(link) ?? []),
      isAsked,
      left,
    );
    left -= next.length;
    next.forEach(fetched);
  });
}

/** The first few, each once, of those not asked for yet. */
export function few(
  slugs: readonly string[],
  known: (slug: string) => boolean,
  most: number,
): string[] {
  return [...new Set(slugs)].filter((slug) => !known(slug)).slice(0, most);
}

function inView(link: Element): boolean {
  const { top, bottom, width } = link.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Where a browser does not say when it is idle, soon is late enough. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 200);
}
