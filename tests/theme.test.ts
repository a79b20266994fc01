import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../src/components/theme/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const colour = (name: string, theme: 'light' | 'dark') => {
  const found = tokens.get(name)?.[theme];
  if (found === undefined) throw new Error(`tokens.css gives no colour to --${name}.`);
  return found;
};

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['ink', 'ink-2', 'accent', 'gain', 'loss', 'warn', 'series-3', 'series-5', 'series-6'])(
    'text in --%s can be read on paper and on a wash (≥ 4.5)',
    (name) => {
      expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(name, theme), colour('wash', theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['gain', 'loss', 'warn'])(
    'text in --%s can be read on its own wash (≥ 4.5)',
    (name) => {
      expect(contrast(colour(name, theme), colour(`${name}-wash`, theme))).toBeGreaterThanOrEqual(
        4.5,
      );
    },
  );

  test('a mark can be seen on paper (≥ 3)', () => {
    expect(contrast(colour('mark', theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
  });

  test('a chosen control can be read (≥ 4.5)', () => {
    expect(contrast(colour('on-accent', theme), colour('accent', theme))).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  test('the accent and the two meanings differ in hue by more than a reader could mistake', () => {
    const hues = ['accent', 'gain', 'loss'].map((name) => hue(colour(name, theme)));
    const gaps = hues.flatMap((a, place) => hues.slice(place + 1).map((b) => turn(a, b)));
    expect(Math.min(...gaps)).toBeGreaterThan(60);
  });
});

function hue(text: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}

function turn(a: number, b: number): number {
  const gap = Math.abs(a - b) % 360;
  return Math.min(gap, 360 - gap);
}
