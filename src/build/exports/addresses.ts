/** Where a term can be had, in each of its forms. */
export interface Addresses {
  readonly page: string;
  readonly markdown: string;
  readonly json: string;
  /** What names the term itself, rather than a page about it: in structured data and in SKOS. */
  readonly concept: string;
}

/** @param home the address of the site, with a slash at the end */
export function addressesOf(slug: string, home: string): Addresses {
  const page = `${home}definition/${slug}/`;
  return {
    page,
    markdown: `${page}index.md`,
    json: `${home}definition/${slug}.json`,
    concept: `${page}#term`,
  };
}
