import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Figures and formulas rendered on the server say where things stand in style attributes.
      'no-inline-style': 'off',
      // Everything comes from the same origin as the page.
      'require-sri': ['error', { target: 'crossorigin' }],
      // How the markup is spelt, which no reader and no parser sees: Solid closes its void elements.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
);

test.each(pages)('$path is valid HTML', async ({ path, html }) => {
  const { results } = await validator.validateString(html, path);
  const said = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`),
  );
  expect(said).toEqual([]);
});
