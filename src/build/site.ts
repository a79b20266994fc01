// What the site says of itself, and where its readers can answer.

export const site = {
  name: 'Unwind',
  title: 'Unwind: leverage and deleveraging risk, with models you can move',
  description:
    'A glossary of leverage and deleveraging in crypto derivatives: each term in one sentence, with its mechanism, its figures and the sources they come from.',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;

/** Where the source lives, if the builder says so: the address of a repository with issues. */
export const repository = process.env.UNWIND_REPOSITORY;

/**
 * Where a reader reports an error on a page: an issue of the repository where there is one, a letter
 * to the host elsewhere.
 *
 * @param to the repository’s address or the site’s own
 */
export function reportPath(
  page: string,
  address: string,
  to: { repository?: string | undefined; home: URL },
): string {
  const title = encodeURIComponent(`Error on “${page}”`);
  const body = encodeURIComponent(`${address}\n\nWhat is wrong, and what is your source?\n\n`);
  return to.repository
    ? `${to.repository}/issues/new?title=${title}&body=${body}`
    : `mailto:corrections@${to.home.hostname}?subject=${title}&body=${body}`;
}
