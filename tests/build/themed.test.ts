import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themed } from '../../src/build/themed.ts';
import { thumbnail } from '../../src/components/kit/still.tsx';
import { widgets } from '../../src/components/widgets/registry.ts';

const sheet = (name: string) =>
  readFileSync(new URL(`../../src/components/theme/${name}.css`, import.meta.url), 'utf8');
const marks = sheet('marks') + sheet('series');
const tokens = sheet('tokens');

const drawn = '<svg viewBox="0 0 4 3"><path d="M0 0" class="ln loss"></path></svg>';

test('a figure as a file has the rules its marks need, in both themes, and no others', () => {
  expect(themed(drawn, marks, tokens)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 4 3"><style>' +
      ':root{color-scheme:light dark;--ink:light-dark(#17181c,#ecebe7);--loss:light-dark(#ad4700,#f29a55)}' +
      '.plot .ln{stroke:var(--ink);stroke-width:3px;stroke-linecap:round;stroke-linejoin:round;}' +
      '.plot :is(.ln,.thr,.speck).loss{stroke:var(--loss);}' +
      '</style><path d="M0 0" class="ln loss"></path></svg>',
  );
});

test('a tone that stands for another brings it along', () => {
  const bar = '<svg><path class="bar series series-1"></path></svg>';
  const file = themed(bar, marks, tokens);
  expect(file).toContain('--series-1:var(--gain);');
  expect(file).toContain('--gain:light-dark(#0b5fa5,#6db6f2)');
});

test('every small figure names no colour it does not bring, and asks nobody for anything', () => {
  for (const widget of Object.values(widgets)) {
    const file = themed(thumbnail(widget, 'f'), marks, tokens);
    const used = [...file.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(
      used.filter((name) => !file.includes(`${name ?? ''}:`)),
      widget.id,
    ).toEqual([]);
    expect(file.replace('http://www.w3.org/2000/svg', ''), widget.id).not.toMatch(
      /https?:|<script|<text|undefined/,
    );
  }
});
