/** What is shown of a term over a link to it; see src/pages/previews. */
export interface Preview {
  readonly title: string;
  readonly definition: string;
  /** SVG, drawn in the page's own colours. */
  readonly figure?: string | undefined;
}

const loading = new Map<string, Promise<Preview>>();

/** Whether it has been asked for. */
export const isAsked = (slug: string): boolean => loading.has(slug);

/** The preview of a term, fetched once. A failure is forgotten: the next call asks again. */
export function load(slug: string, base: string): Promise<Preview> {
  const known = loading.get(slug);
  if (known) return known;
  const asked = fetch(`${base}previews/${slug}.json`).then((response) =>
    response.ok
      ? (response.json() as Promise<Preview>)
      : Promise.reject(new Error(response.statusText)),
  );
  loading.set(slug, asked);
  asked.catch(() => loading.delete(slug));
  return asked;
}
