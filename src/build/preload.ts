/**
 * What a lazily loaded chunk imports is fetched along with it, not after it. Vite's own helper for
 * this also waits for style sheets, reads nonces and tells of failures: half a kilobyte more of the
 * forty a page may spend on script, for what no chunk here needs.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

const code = (base: string): string => `
const asked = new Set();
export const __vitePreload = (load, needs = []) => {
  for (const file of needs) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + file;
    document.head.append(link);
  }
  return load();
};
`;

/** What is fetched along: not the chunk itself, which is being fetched, nor what every page has. */
export function along(file: string, needs: readonly string[]): string[] {
  return needs.filter((need) => need !== file && !/\/preload\.[^/]*$/.test(need));
}

export default function preload(): Plugin {
  let base = '/';
  return {
    name: 'unwind-preload',
    enforce: 'pre',
    apply: 'build',
    config: () => ({ build: { modulePreload: { resolveDependencies: along } } }),
    configResolved(config) {
      base = config.base.replace(/\/?$/, '/');
    },
    load: (id) => (id === HELPER ? { code: code(base), moduleSideEffects: false } : undefined),
  };
}
