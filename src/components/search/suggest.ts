/**
 * Where a reader asks for a term that is missing: an issue of the repository where there is one,
 * filled in, and a letter to the host elsewhere.
 */
export function suggestPath(
  text: string,
  to: { readonly repository?: string | undefined; readonly host: string },
): string {
  const title = encodeURIComponent(`Term wanted: ${text}`);
  const body = encodeURIComponent(
    `Nothing is found for “${text}”.\n\nWhat does it mean, and where did you meet it?\n\n`,
  );
  return to.repository
    ? `${to.repository}/issues/new?title=${title}&body=${body}`
    : `mailto:corrections@${to.host}?subject=${title}&body=${body}`;
}
