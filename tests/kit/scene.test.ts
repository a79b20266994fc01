import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve, type Given, type Row } from '../../src/components/kit/define.ts';
import type { Figure, Panel } from '../../src/components/kit/marks.ts';
import { scene } from '../../src/components/kit/scene.ts';
import { example } from './example.ts';

const at = (given: Given = {}, change: Partial<Panel> = {}, more: Partial<Figure> = {}) => {
  const values = resolve(example.params, given);
  const figure = example.figure(values) as Figure;
  const panels = figure.panels.map((panel) => ({ ...panel, ...change }));
  return (width: number) =>
    scene({ ...figure, panels, ...more }, example.run(values) as readonly Row[], width);
};

const size = fc.integer({ min: 0, max: 200 }).map((halves) => halves / 2);
const width = fc.integer({ min: 280, max: 1200 });

test('the gutter is as wide as the longest tick needs, and else as wide as ever', () => {
  const left = (say: string) => {
    const { panels } = example.figure({}) as Figure;
    const saying = panels.map((panel) => ({ ...panel, y: { ...panel.y, say: () => say } }));
    return at({}, {}, { panels: saying })(320).panels[0]?.left;
  };
  expect([left('1'), left('100')]).toEqual([40, 40]);
  expect(left('100\u202f000\u202f%')).toBeGreaterThan(60);
});

test('a label that would leave the figure is moved in, all its lines together', () => {
  fc.assert(
    fc.property(size, width, (s, w) => {
      const { texts } = at({ size: s })(w);
      const here = texts.flat().find(({ text }) => text === 'here');
      expect(here?.x).toBeLessThanOrEqual(w);
      expect(here?.y).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('what the pointer reads at the point is the value it stands for', () => {
  const handle = {
    param: 'size',
    where: (row: Row) => row.name === 'now',
    y: 'twice',
    at: (x: number) => x,
  };
  fc.assert(
    fc.property(size, width, (s, w) => {
      const { grip } = at({ size: s }, {}, { handle })(w);
      expect(grip?.read(grip.x)).toBeCloseTo(s, 6);
    }),
  );
});

test('the pointer reads nothing beyond the frame', () => {
  const handle = { param: 'size', where: () => true, y: 'twice', at: (x: number) => x };
  const { grip } = at({}, {}, { handle })(640);
  expect([grip?.read(-500), grip?.read(5000)]).toEqual([0, 100]);
});

test('shared axes are named once, under the last panel', () => {
  const { texts } = at()(640);
  expect(texts.flat().filter(({ text }) => text === 'size')).toHaveLength(1);
});

test('ticks that could not stand side by side are thinned out evenly', () => {
  const { x } = example.figure({}) as Figure;
  const ticks = [0, 20, 40, 60, 80, 100];
  const shown = (say: (tick: number) => string) =>
    at(
      {},
      {},
      { x: { ...x, ticks, say } },
    )(320)
      .texts.flat()
      .map(({ text }) => text)
      .filter((text) => text.endsWith('x'));
  expect(shown((tick) => `${tick}x`)).toHaveLength(6);
  expect(shown((tick) => `${tick}00 000x`)).toEqual(['000 000x', '4000 000x', '8000 000x']);
});

test('a panel’s own axis is drawn under it; without ticks it takes the whole width instead', () => {
  const x = { column: 'twice', label: 'own', domain: [0, 10] } as const;
  const own = at({}, { x })(640);
  const shared = at()(640);
  expect(own.texts.flat().some(({ text }) => text === 'own')).toBe(true);
  expect(own.panels.map(({ left }) => left)).toEqual(shared.panels.map(({ left }) => left));
  const without = at({}, { x: { ...x, ticks: [] } })(640);
  expect(without.texts.flat().some(({ text }) => text === 'own')).toBe(false);
  expect(without.panels.map(({ left, right }) => [left, right])).toEqual(
    without.panels.map(() => [0.5, 639.5]),
  );
});
