/**
 * What a lazily loaded chunk imports is fetched along with it, not after it. Vite's own helper for
 * this also waits for style sheets, reads nonces and tells of failures: half a kilobyte more of the
 * forty a page may spend on script, for what no chunk here needs.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

const code = `
const asked = new Set();
export const __vitePreload = (load, needs = []) => {
  for (const file of needs) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = import.meta.env.BASE_URL.replace(/\\/?$/, '/') + file;
    document.head.append(link);
  }
  return load();
};
`;

export default function preload(): Plugin {
  return {
    name: 'unwind-preload',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === HELPER ? { code, moduleSideEffects: false } : undefined),
  };
}
