/**
 * A widget's figure as a picture that needs nothing else: literal colours, its
 * finding above, its origin below. For downloads, previews and approved files.
 */
import marksSheet from '../components/theme/marks.css?raw';
import seriesSheet from '../components/theme/series.css?raw';
import tokensCss from '../components/theme/tokens.css?raw';
import { resolve, type AnyWidget, type Given } from '../components/kit/define.ts';
import { scene } from '../components/kit/scene.ts';
import { textWidth } from '../components/kit/shapes.ts';
import { still } from '../components/kit/still.tsx';

/** The faces a picture may use: the one bundled for it first, so that every machine draws the same. */
const FACE = 'Inter, -apple-system, Segoe UI, Roboto, Liberation Sans, sans-serif';

/** Light palette, name to colour: the first of each light-dark() pair. */
export const palette: ReadonlyMap<string, string> = new Map(
  [...tokensCss.matchAll(/(--[\w-]+):\s*light-dark\(([^,]+),/g)].map(
    ([, name = '', colour = '']) => [name, colour.trim()] as const,
  ),
);

/** Names that stand for another: a series is drawn in a tone that has a meaning elsewhere. */
const aliases: ReadonlyMap<string, string> = new Map(
  [...tokensCss.matchAll(/(--[\w-]+):\s*var\((--[\w-]+)\)/g)].map(
    ([, name = '', other = '']) => [name, other] as const,
  ),
);

const colour = (name: string): string => palette.get(aliases.get(name) ?? name) ?? '#000';

/** The rules for marks, for readers of SVG that know neither variables nor layers. */
export const marksCss: string = [
  ...(marksSheet + seriesSheet).matchAll(/^ {2}\.plot ([^{}]+)\{([^{}]*)\}/gm),
]
  .filter(([, selector = '']) => !/[:>]/.test(selector))
  .map(([, selector = '', body = '']) => {
    const literal = body
      .replace(/font:[^;]+;/, `font-family:${FACE};font-size:13px;`)
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => colour(name));
    return `.plot ${selector.trim()}{${literal.replace(/\s+/g, ' ').trim()}}`;
  })
  .join('');

interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width of the drawing inside a sheet, and the paper around it, px. */
const DRAWN = 700;
const MARGIN = 24;

/** The figure on a sheet of paper, as tall as it needs. */
export function sheet(widget: AnyWidget, given: Given, credit: string): Sheet {
  const values = resolve(widget.params, given);
  const { height } = scene(widget.figure(values), widget.run(values), DRAWN);
  const title = wrapped(widget.finding(values), 22, DRAWN);
  const top = MARGIN + title.length * 30 + 36;
  const total = { width: DRAWN + 2 * MARGIN, height: Math.ceil(top + height + 48) };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}">`,
    `<style>${marksCss}</style>`,
    `<rect width="100%" height="100%" fill="${colour('--paper')}"/>`,
    ...title.map((line, i) => text(line, MARGIN, MARGIN + 22 + i * 30, 22, '--ink', 600)),
    text(widget.measures, MARGIN, top - 16, 14, '--ink-2'),
    placed(still(widget, given, DRAWN), MARGIN, top, DRAWN, height),
    text(credit, MARGIN, total.height - 18, 12, '--ink-2'),
    '</svg>',
  ].join('');
  return { svg, ...total };
}

/** A card of 1200 × 630 for previews: the finding beside the figure. */
export function card(widget: AnyWidget, given: Given, credit: string): string {
  const values = resolve(widget.params, given);
  const { height } = scene(widget.figure(values), widget.run(values), DRAWN);
  const scale = Math.min(1, 590 / height);
  const title = wrapped(widget.finding(values), 34, 372);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">',
    `<style>${marksCss}</style>`,
    `<rect width="1200" height="630" fill="${colour('--paper')}"/>`,
    `<rect x="40" y="40" width="372" height="4" fill="${colour('--ink')}"/>`,
    ...title.map((line, i) => text(line, 40, 96 + i * 44, 34, '--ink', 600)),
    ...wrapped(credit, 18, 372).map((line, i) => text(line, 40, 566 + i * 26, 18, '--ink-2')),
    `<g transform="translate(${1160 - DRAWN * scale} ${(630 - height * scale) / 2}) scale(${scale})">`,
    placed(still(widget, given, DRAWN), 0, 0, DRAWN, height),
    '</g>',
    '</svg>',
  ].join('');
}

const placed = (svg: string, x: number, y: number, width: number, height: number): string =>
  `<g class="plot">${svg
    .replace('<svg', `<svg x="${x}" y="${y}" width="${width}"`)
    .replace(/ height="[\d.]+"/, ` height="${height}"`)}</g>`;

const text = (say: string, x: number, y: number, size: number, of: string, weight = 400): string =>
  `<text x="${x}" y="${y}" font-family="${FACE}" font-size="${size}" font-weight="${weight}" fill="${colour(of)}">${escaped(say)}</text>`;

const escaped = (say: string): string =>
  say.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words into lines no wider than this, at this size; textWidth measures 13 px. */
function wrapped(say: string, size: number, width: number): string[] {
  return say.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = textWidth(longer, true) * (size / 13) <= width;
    return last === undefined || !fits ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, []);
}
