// Addresses within the site, so that it also works in a folder of somebody else's domain.

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** `a-z/` → `/unwind/a-z/`, under whatever base the site is built for. */
export const path = (below: string): string => base + below;

/** The page of a term. */
export const termPath = (slug: string): string => path(`definition/${slug}/`);

/** The small figure of a widget, as a file. */
export const thumbnailPath = (widget: string): string => path(`thumbnails/${widget}.svg`);
