import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed } from '../../src/components/preview/place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 400, height: 150 };

test('a card stands under its link', () => {
  expect(placed({ top: 100, bottom: 120 }, 50, card, view)).toEqual([50, 124, 672]);
});

test('where the window ends below it, it stands over its link', () => {
  expect(placed({ top: 700, bottom: 720 }, 50, card, view)).toEqual([50, 546, 692]);
});

test('where it fits on neither side, it takes the room of the roomier one', () => {
  const low = { width: 320, height: 256 };
  expect(placed({ top: 160, bottom: 180 }, 50, { width: 280, height: 200 }, low)).toEqual([
    36, 4, 152,
  ]);
});

test('it never covers its link and never leaves the window', () => {
  const size = fc.record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 200, max: 2000 }),
  });
  fc.assert(
    fc.property(
      size,
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 20, max: 400 }),
      fc.integer({ min: -50, max: 2100 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (window, width, height, x, down) => {
        const top = Math.floor(down * (window.height - 24));
        const link = { top, bottom: top + 24 };
        const [left, from, room] = placed(link, x, { width: Math.min(width, 312), height }, window);
        const to = from + Math.min(height, room);
        expect(left).toBeGreaterThanOrEqual(4);
        expect(left + Math.min(width, 312)).toBeLessThanOrEqual(window.width - 4);
        expect(from).toBeGreaterThanOrEqual(4);
        expect(to).toBeLessThanOrEqual(window.height - 4);
        expect(to < link.top || from > link.bottom).toBe(true);
      },
    ),
  );
});
