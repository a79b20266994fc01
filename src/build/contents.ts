const heading = /<h2 id="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g;

/** The sections of a rendered page that can be linked to, in its order. */
export function contents(html: string): { id: string; title: string }[] {
  return [...html.matchAll(heading)].map(([, id = '', inner = '']) => ({
    id,
    title: inner.replace(/<[^>]+>/g, '').trim(),
  }));
}
