// Astro writes the one style rule its islands need beside the first island, in the middle of the
// text, where HTML allows no <style>. This moves it to the end of the head.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { eachPage, tags } from './html.ts';

export default function islandStyle(): AstroIntegration {
  return {
    name: 'unwind-island-style',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for await (const [path, html] of eachPage(folder)) {
          const moved = withIslandStyleInHead(html);
          if (moved !== html) await writeFile(folder + path, moved, 'utf8');
        }
      },
    },
  };
}

/** The page with Astro's rule for islands at the end of its head; unchanged when it has none. */
export function withIslandStyleInHead(html: string): string {
  const headEnd = html.indexOf('</head>');
  for (const { name, text, start, end } of tags(html)) {
    if (name !== 'style' || start < headEnd || !text.startsWith('astro-island,')) continue;
    const after = end + text.length + '</style>'.length;
    const style = html.slice(start, after);
    const between = html.slice(headEnd, start);
    return html.slice(0, headEnd) + style + between + html.slice(after);
  }
  return html;
}
