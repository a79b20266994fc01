import { expect, test } from 'vitest';
import type { Figure } from '../../src/components/kit/marks.ts';
import { MINIATURE, miniature } from '../../src/components/kit/miniature.ts';
import { resolve, type Row, type Values } from '../../src/components/kit/define.ts';
import { widgets } from '../../src/components/widgets/registry.ts';

const drawn = Object.values(widgets).map((widget) => {
  const values = resolve(widget.params, {}) as Values;
  const rows = widget.run(values) as readonly Row[];
  return [widget.id, miniature(widget.figure(values) as Figure, rows)] as const;
});

test.each(drawn)('%s is a picture of one size, without letters', (_, { width, height, texts }) => {
  expect({ width, height }).toEqual(MINIATURE);
  expect(texts).toEqual([]);
});

test.each(drawn)('%s shows something beside its zones', (_, { paths }) => {
  expect(
    paths.flat().filter(({ class: looks }) => !looks.startsWith('zone')).length,
  ).toBeGreaterThan(0);
});
