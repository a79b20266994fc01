/**
 * The term a link leads to: its name in the address. Nothing for other sites, for files beside a
 * page, and for the page on which the link stands.
 *
 * @param href as written in the link
 * @param here the address of the page
 * @param base the folder of the site, with a slash at both ends
 */
export function target(href: string, here: string, base: string): string | undefined {
  if (!URL.canParse(href, here)) return undefined;
  const [to, from] = [new URL(href, here), new URL(here)];
  if (to.origin !== from.origin || to.pathname === from.pathname) return undefined;
  const below = to.pathname.startsWith(base) ? to.pathname.slice(base.length) : '';
  return /^definition\/([\w-]+)\/$/.exec(below)?.[1];
}
