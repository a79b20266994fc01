import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

// All widgets against all laws is as long as the rest together: it starts first, beside the others.
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const longest = ({ moduleId }: TestSpecification) =>
      Number(moduleId.endsWith('tests/widgets/contract.test.ts'));
    return sorted.sort((a, b) => longest(b) - longest(a));
  }
}

// `source` needs nothing but the sources; `built` reads the finished site in dist/.
export default defineConfig({
  root,
  test: {
    // By default one core is left idle: of two, half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
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
