import { expect, test } from 'vitest';
import { attributesOf } from '../../src/build/components.ts';
import { textOf } from '../../src/build/text.ts';

test('components are found with their attributes and lines, whatever stands in these', () => {
  const body = `\n<Section label="How" title="a > b">\n\n<Value of='x' at={{ leverage: 20 }} live /> <Term slug="y" {...z}>z</Term>\n\n</Section>`;
  expect(textOf(body)).toEqual({
    tags: [
      {
        name: 'Section',
        attributes: { label: 'How', title: 'a > b' },
        expressions: {},
        spread: false,
        line: 2,
      },
      {
        name: 'Value',
        attributes: { of: 'x' },
        expressions: { at: '{ leverage: 20 }', live: 'true' },
        spread: false,
        line: 4,
      },
      { name: 'Term', attributes: { slug: 'y' }, expressions: {}, spread: true, line: 4 },
    ],
  });
});

test('what a component may be given is read from its source', () => {
  const source = `---\ninterface Props {\n  id: string;\n  /** How wide. */\n  widths?: readonly {\n    at: number;\n  }[];\n}\n---\n`;
  expect(attributesOf(source)).toEqual([
    { name: 'id', required: true },
    { name: 'widths', required: false },
  ]);
  expect(attributesOf('---\n---\n<slot />')).toEqual([]);
});
