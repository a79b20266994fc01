import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// `source` needs nothing but the sources; `built` reads the finished site in dist/.
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // Components render to text here exactly as the build renders them: hydratable, server side.
        plugins: [solid({ ssr: true, dev: false, hot: false })],
        test: {
          name: 'source',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/built/**', 'tests/e2e/**'],
          setupFiles: ['tests/seed.ts'],
          // Properties run hundreds of cases, on whatever machine this is.
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'built',
          environment: 'node',
          include: ['tests/built/**/*.test.ts'],
          // Packing what is weighed takes its time, on whatever machine this is.
          testTimeout: 30_000,
        },
      },
    ],
  },
});
