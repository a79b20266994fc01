import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../src/components/kit/define.ts';
import { draw, type Drawn } from '../../src/components/kit/draw/index.ts';
import type { Mark } from '../../src/components/kit/marks.ts';
import { linearScale, logScale } from '../../src/components/kit/scale.ts';
import type { Place } from '../../src/components/kit/shapes.ts';

/** A panel from 100 to 500 px and 50 to 250 px, showing x 0–100 and y 0–10. */
const place: Place = {
  index: 2,
  x: linearScale([0, 100], 100, 500),
  y: linearScale([0, 10], 250, 50),
  xName: 'x',
  yName: 'y',
  left: 100,
  right: 500,
  top: 50,
  bottom: 250,
  namesAt: 20,
  width: 520,
  narrow: false,
};

const row = (x: number | null, y: number | null, name = ''): Row => ({ x, y, name });
const drawn = (mark: Mark, rows: readonly Row[], at = place): Drawn => draw(mark, rows, at);
const numbers = (d = ''): number[] => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const label = { text: 'here' } as const;

/** The height of a straight line at an x, where it is drawn. */
function heightAt(d: string, x: number): number | undefined {
  const n = numbers(d);
  for (let i = 0; i + 3 < n.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = n.slice(i, i + 4);
    if (x >= x0 && x <= x1 && x1 > x0) return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
  }
  return undefined;
}

test('rows far outside change nothing of a line inside the frame', () => {
  const far = fc.integer({ min: -2000, max: 2000 });
  const rows = fc
    .uniqueArray(far, { minLength: 2, maxLength: 40 })
    .map((xs) => xs.sort((a, b) => a - b).map((x) => row(x, Math.abs(x % 10))));
  fc.assert(
    fc.property(rows, fc.integer({ min: 100, max: 500 }), (some, x) => {
      const [near] = drawn({ mark: 'line' }, some).paths;
      const [whole] = drawn({ mark: 'line' }, some, { ...place, left: -1e5, right: 1e5 }).paths;
      const [mine, all] = [near, whole].map((path) => heightAt(path?.d ?? '', x));
      if (all === undefined) expect(mine).toBeUndefined();
      else expect(mine).toBeCloseTo(all, 0);
    }),
  );
});

test('rows far outside are not drawn', () => {
  const rows = Array.from({ length: 400 }, (_, i) => row(i * 10 - 2000, 5));
  const [path] = drawn({ mark: 'line' }, rows).paths;
  expect(numbers(path?.d).length / 2).toBeLessThan(20);
});

test('lines and areas may not leave their panel', () => {
  const rows = [row(0, -50), row(100, 50)];
  expect(drawn({ mark: 'line' }, rows).paths[0]?.clip).toBe(2);
  expect(drawn({ mark: 'area', y1: 'y', y2: 'x' }, rows).paths[0]?.clip).toBe(2);
});

test('a line is broken where a cell is empty, or where a log scale has no place for it', () => {
  const rows = [row(0, 1), row(10, 1), row(20, null), row(30, 1), row(40, 1)];
  expect(drawn({ mark: 'line' }, rows).paths[0]?.d.match(/M/g)).toHaveLength(2);
  const log = { ...place, y: logScale([1, 10], 250, 50) };
  const zero = rows.map((r) => ({ ...r, y: r.y ?? 0 }));
  expect(drawn({ mark: 'line' }, zero, log).paths[0]?.d).toMatch(/^M[\d. L]+M[\d. L]+$/);
});

test('one line for each value of a column, each with its label at the last row in sight', () => {
  const rows = [
    row(0, 1, 'a'),
    row(50, 2, 'a'),
    row(999, 3, 'a'),
    row(0, 4, 'b'),
    row(100, 5, 'b'),
  ];
  const text = (of: Row) => String(of.name);
  const { paths, texts } = drawn({ mark: 'line', by: 'name', label: { text } }, rows);
  expect(paths).toHaveLength(2);
  expect(texts.map((t) => [t.text, t.x])).toEqual([
    ['a', 300],
    ['b', 500],
  ]);
});

test('a bar stops at the frame, and none is drawn thinner than a pixel', () => {
  const bar = { mark: 'bar', x1: 'x', x2: 'y', y: 5, thick: 12, fill: 'hatch' } as const;
  const { paths } = drawn(bar, [row(-50, 200), row(50, 50.1), row(null, 3), row(200, 300)]);
  expect(paths).toEqual([{ d: 'M100 144h400v12h-400z', class: 'bar hatch quiet', hatch: 'loss' }]);
});

test('a label stands at the end of its bar that it names, or beyond it', () => {
  const bar = { mark: 'bar', x1: 'x', x2: 'y', y: 5, thick: 12, fill: 'solid' } as const;
  const at = (extra: object) =>
    drawn({ ...bar, label: { text: 'b', ...extra } }, [row(25, 75)]).texts[0]?.x;
  expect([at({ side: 'start' }), at({ side: 'end' })]).toEqual([200, 400]);
  expect([at({ side: 'start', outside: true }), at({ side: 'end', outside: true })]).toEqual([
    400, 200,
  ]);
});

test('a block fills the area between its columns, is cut at the frame, and empty where a cell is', () => {
  const block = { mark: 'block', x1: 0, x2: 'x', y1: 'y', y2: 2, fill: 'hatch', label } as const;
  const { paths, texts } = drawn(block, [row(50, 8), row(null, 8), row(0, 8), row(50, 2)]);
  expect(paths).toEqual([
    { d: 'M100.5 90h199v120h-199z', class: 'bar hatch quiet', clip: 2, hatch: 'loss' },
  ]);
  // One without height is a line nobody sees, but its label says what is there.
  expect(texts.map(({ x, y }) => [x, y])).toEqual([
    [200, 90],
    [200, 210],
  ]);
  expect(drawn(block, [row(3, 8)]).texts).toEqual([]);
});

test('a link leads from one point to another, as thick as its quantity, and ends in a point', () => {
  const link = { mark: 'link', x1: 0, y1: 5, x2: 'x', y2: 'y', fill: 'hatch', label } as const;
  const flat = drawn({ ...link, thick: 4 }, [row(50, 5)]);
  // Level at 150 px, from 100 to 300, 4 px thick; the head is 9 px long and 5 px to either side.
  expect(flat.paths).toEqual([
    {
      d: 'M100 152L291 152L291 155L300 150L291 145L291 148L100 148z',
      class: 'bar hatch quiet',
      clip: 2,
      hatch: 'loss',
    },
  ]);
  expect(flat.texts.map(({ x, y }) => [x, y])).toEqual([[200, 150]]);
  const upright = drawn({ ...link, x2: 0, y2: 'x', width: 'y', thick: 2 }, [row(10, 1)]);
  expect(upright.paths[0]?.d).toBe('M101 150L101 57.2L104 57.2L100 50L96 57.2L99 57.2L99 150z');
});

test('a link of nothing, to nowhere or from a place to itself is not drawn', () => {
  const link = { mark: 'link', x1: 0, y1: 5, x2: 'x', y2: 5, width: 'y', thick: 2 } as const;
  const { paths, texts } = drawn({ ...link, fill: 'solid', label }, [
    row(50, 0),
    row(50, null),
    row(null, 1),
    row(0, 1),
  ]);
  expect([paths, texts]).toEqual([[], []]);
});

test('the head of a short link takes half of it', () => {
  const link = { mark: 'link', x1: 0, y1: 5, x2: 'x', y2: 5, thick: 40, fill: 'solid' } as const;
  const [path] = drawn(link, [row(5, 0)]).paths;
  expect(numbers(path?.d).slice(2, 4)).toEqual([110, 170]);
});

test('a zone reaches from one row to another, or to an edge, and names itself if there is room', () => {
  const is = (name: string) => (of: Row) => of.name === name;
  const rows = [row(25, 0, 'a'), row(50, 0, 'b'), row(900, 0, 'far')];
  const zone = { mark: 'zone', tone: 'loss', label } as const;
  expect(drawn({ ...zone, from: is('a'), to: is('b') }, rows).paths[0]?.d).toBe(
    'M200 50h100V250h-100z',
  );
  expect(drawn({ ...zone, to: is('a') }, rows).paths[0]?.d).toBe('M100 50h100V250h-100z');
  expect(drawn({ ...zone, from: is('far') }, rows)).toMatchObject({ paths: [], texts: [] });
  const tight = [row(25, 0, 'a'), row(30, 0, 'b')];
  expect(drawn({ ...zone, from: is('a'), to: is('b') }, tight).texts).toEqual([]);
});

test('a dot beyond top or bottom stands at the edge, and one beyond the sides is not drawn', () => {
  const { paths, texts } = drawn({ mark: 'dot', label }, [row(50, 99), row(-5, 5), row(50, null)]);
  expect(paths).toHaveLength(1);
  expect(numbers(paths[0]?.d).slice(0, 2)).toEqual([295, 50]);
  expect(texts).toHaveLength(1);
});

test('specks are one path, and those out of the frame are left out', () => {
  const rows = [row(0, 5), row(50, 2.5), row(100, 11), row(101, 5), row(null, 5), row(20, null)];
  const { paths, texts } = drawn({ mark: 'dot', symbol: 'speck', tone: 'gain' }, rows);
  expect(paths).toEqual([{ d: 'M100 150h0M300 200h0', class: 'speck gain' }]);
  expect(texts).toEqual([]);
  expect(drawn({ mark: 'dot', symbol: 'speck' }, []).paths).toEqual([]);
});

test('a threshold is drawn where it is in sight, across its panel', () => {
  const rule = { mark: 'rule', at: 'y' } as const;
  expect(drawn(rule, [row(0, 5)]).paths[0]?.d).toBe('M100 150H500');
  expect(drawn(rule, [row(0, 11), row(0, null)]).paths).toEqual([]);
  const upright = { mark: 'rule', at: 'x', named: true, label } as const;
  const { names, texts } = drawn(upright, [row(50, 0)]);
  expect([names.length, texts.length]).toEqual([1, 0]);
});

test('a label is left out where it has nothing to say, or no room', () => {
  const dot = (extra: object) => ({ mark: 'dot', label: { text: 'far', ...extra } }) as Mark;
  const narrow = { ...place, narrow: true };
  expect(drawn(dot({ text: '' }), [row(50, 5)]).texts).toEqual([]);
  expect(drawn(dot({ wide: true }), [row(50, 5)], narrow).texts).toEqual([]);
  expect(drawn(dot({ wide: true }), [row(50, 5)]).texts).toHaveLength(1);
});

test('a label turns inward at the right of the frame', () => {
  const at = (x: number) => drawn({ mark: 'dot', label }, [row(x, 5)]).texts[0]?.anchor;
  expect([at(10), at(95)]).toEqual(['start', 'end']);
});

test('a label beside a point turns over where the frame ends, away from the line as well', () => {
  const dot = (side: 'start' | 'end', dy: number) =>
    ({ mark: 'dot', label: { text: 'nine letters', side, dx: 14, dy } }) as const;
  const at = (x: number, side: 'start' | 'end', dy: number) => {
    const [text] = drawn(dot(side, dy), [row(x, 5)]).texts;
    return [text?.anchor, text?.x, text?.y];
  };
  expect(at(50, 'start', -12)).toEqual(['start', 314, 138]);
  expect(at(99, 'start', -12)).toEqual(['end', 482, 172]);
  expect(at(1, 'end', -12)).toEqual(['start', 118, 172]);
});

test('a label beside a point at the edge stays in its panel', () => {
  const dot = { mark: 'dot', label: { text: 'far', dx: 14, dy: 22 } } as const;
  expect(drawn(dot, [row(50, -99)]).texts[0]?.y).toBe(245);
  expect(drawn({ ...dot, label: { ...dot.label, dy: -22 } }, [row(50, 99)]).texts[0]?.y).toBe(60);
});

test('a label beyond its bar goes to the other end where there is no room', () => {
  const label = { text: 'a label', side: 'end', outside: true, dx: 8 } as const;
  const bar = { mark: 'bar', x1: 'x', x2: 'y', y: 5, thick: 12, fill: 'hatch', label } as const;
  const at = (a: number, b: number) => drawn(bar, [row(a, b)]).texts.map((t) => [t.anchor, t.x]);
  expect(at(50, 75)).toEqual([['end', 292]]);
  expect(at(2, 75)).toEqual([['start', 408]]);
});

test('a fixed text is written once, one at rows at each', () => {
  const text = { mark: 'text', label } as const;
  const rows = [row(10, 1), row(20, 2), row(30, null)];
  expect(drawn({ ...text, x: 50, y: 5 }, rows).texts).toHaveLength(1);
  expect(drawn(text as Mark, rows).texts).toHaveLength(2);
});
