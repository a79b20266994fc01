import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from '../../src/components/kit/names.ts';
import { textWidth, type TextShape } from '../../src/components/kit/shapes.ts';

const name = fc.record({
  x: fc.double({ min: -200, max: 1200, noNaN: true }),
  text: fc.constantFrom('entry', 'liquidated', 'bankrupt 90.00', 'liquidated\n90.36', 'x'),
  anchor: fc.constantFrom('start', 'middle', 'end'),
});
const shape = ({ x, text, anchor }: Pick<TextShape, 'x' | 'text' | 'anchor'>): TextShape => ({
  x,
  y: 14,
  text,
  class: 't b',
  anchor,
});

/** Left and right end of one line. */
function ends({ x, text, anchor }: TextShape): readonly [number, number] {
  const width = textWidth(text, true);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

test('names that fit stand apart and inside the figure', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), (names) => {
      const width = 900;
      const set = apart(names.map(shape), width);
      for (const one of set) {
        const [left, right] = ends(one);
        expect(left).toBeGreaterThanOrEqual(-0.1);
        expect(right).toBeLessThanOrEqual(width + 0.1);
        for (const other of set) {
          if (other === one || other.y !== one.y) continue;
          const [from, to] = ends(other);
          expect(to <= left + 0.2 || from >= right - 0.2).toBe(true);
        }
      }
    }),
  );
});

test('a name with room about it stays where it is', () => {
  const [alone] = apart([shape({ x: 400, text: 'entry', anchor: 'middle' })], 900);
  expect(alone).toMatchObject({ x: 400, y: 14, text: 'entry' });
});

test('a name of two lines becomes two texts, one below the other', () => {
  const set = apart([shape({ x: 100, text: 'entry\n100', anchor: 'start' })], 320);
  expect(set.map(({ text, y }) => [text, y])).toEqual([
    ['entry', 14],
    ['100', 30],
  ]);
});

test('where nothing fits, the first name still begins inside', () => {
  const many = Array.from({ length: 8 }, () => shape({ x: 10, text: 'liquidated', anchor: 'end' }));
  for (const one of apart(many, 280)) expect(Number.isFinite(one.x)).toBe(true);
  expect(apart([], 280)).toEqual([]);
});
