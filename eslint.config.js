import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import solid from 'eslint-plugin-solid/configs/typescript';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test-results/', 'tests/output/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A number or a URL in a template is what it says.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A void arrow is the shortest handler there is.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // All but one: the one is named to be left behind.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [solid],
  },
  {
    // Same numbers in every browser, and a type that says what a value is: see src/engine/README.md.
    files: ['src/engine/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'self',
          'navigator',
          'performance',
          'crypto',
          'fetch',
          'Date',
        ].map((name) => ({
          name,
          message: 'The engine knows no clock and no browser: pass it in.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Randomness comes from src/engine/random.ts, with a seed.',
        },
      ],
    },
  },
  ...astro.configs.recommended,
);
