// A content security policy on every page, without 'unsafe-inline' scripts: whatever Astro and
// Solid have written inline is named by its hash. Astro's own `security.csp` does not know the
// scripts of Solid's renderer, so this reads the finished HTML instead, and must run last.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { eachPage, tags } from './html.ts';

export default function csp(): AstroIntegration {
  return {
    name: 'unwind-csp',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        let pages = 0;
        for await (const [path, html] of eachPage(folder)) {
          await writeFile(folder + path, withPolicy(html, path), 'utf8');
          pages++;
        }
        logger.info(`${pages} pages carry their policy`);
      },
    },
  };
}

/** The page with its policy, before anything the policy rules. */
export function withPolicy(html: string, path: string): string {
  for (const tag of tags(html)) {
    if (tag.name === 'meta' && tag.attributes.has('charset')) {
      const meta = `<meta http-equiv="content-security-policy" content="${policy(html, path)}">`;
      return html.slice(0, tag.end) + meta + html.slice(tag.end);
    }
  }
  throw new Error(
    `${path} has no <meta charset>, which the security policy follows: ` +
      'put <meta charset="utf-8"> first in its <head>.',
  );
}

/** What a page may load and run: its own origin, and exactly the inline code it was built with. */
export function policy(html: string, path = ''): string {
  const { scripts, styles } = inlineHashes(html);
  // An embed is whole: it loads nothing, not even from home.
  if (path.startsWith('embed/'))
    return [
      "default-src 'none'",
      `script-src ${scripts.join(' ')}`,
      `style-src ${styles.join(' ')}`,
      "style-src-attr 'unsafe-inline'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
  return [
    "default-src 'none'",
    // Pagefind is WebAssembly; this permits compiling it, not eval.
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    // Style attributes come from the server rendering of figures and formulas; they run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    // Our own embeds, in their preview.
    "frame-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The hashes, as a policy writes them, of a page's inline scripts and styles; each once. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const { name, attributes, text } of tags(html)) {
    if (name === 'style') styles.add(hash(text));
    if (name === 'script' && !attributes.has('src') && runs(attributes.get('type'))) {
      scripts.add(hash(text));
    }
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/** JSON and JSON-LD are data; import maps and speculation rules are not. */
function runs(type = ''): boolean {
  return !/^application\/(?:[\w.-]+\+)?json$/i.test(type);
}

function hash(text: string): string {
  const asParsed = text.replace(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(asParsed).digest('base64')}'`;
}
