/** The figure and numbers on the screen as files, made in the reader's browser. Loaded only when asked for. */
import type { AnyWidget } from './define.ts';
import type { State } from './state.ts';
import { csv } from './table.ts';

/** What of the computed style makes the drawing. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'opacity',
] as const;
const MARGIN = 24;
const SVG = 'http://www.w3.org/2000/svg';

export async function download(
  ending: 'svg' | 'png' | 'csv',
  name: string,
  widget: AnyWidget,
  state: State,
  stage: Element | null | undefined,
): Promise<void> {
  if (ending === 'csv') {
    save(new Blob(['\ufeff', csv(widget, state.rows())], { type: 'text/csv' }), name);
    return;
  }
  const drawn = [...(stage?.querySelectorAll<SVGSVGElement>('.plot > svg') ?? [])].find(
    (svg) => svg.getBoundingClientRect().width > 0,
  );
  if (!drawn || !stage) throw new Error('There is no figure to save.');
  const sheet = page(drawn, stage, state.finding(), widget.measures);
  const text = new XMLSerializer().serializeToString(sheet.svg);
  const svg = new Blob([text], { type: 'image/svg+xml' });
  save(ending === 'svg' ? svg : await painted(text, sheet.width, sheet.height), name);
}

/** The figure with its finding above and its origin below, on paper, in literal colours. */
function page(drawn: SVGSVGElement, stage: Element, finding: string, measures: string) {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const original = originals[i];
    if (original) wear(element, getComputedStyle(original));
  });
  const { width, height } = drawn.viewBox.baseVal;
  const style = getComputedStyle(stage);
  const title = lines(finding, Math.floor(width / 11));
  const top = MARGIN + 28 * title.length + 32;
  const total = { width: width + 2 * MARGIN, height: top + height + 44 };
  const svg = make('svg', { xmlns: SVG, viewBox: `0 0 ${total.width} ${total.height}`, ...total });
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  svg.append(make('rect', { width: '100%', height: '100%', fill: paper }));
  title.forEach((line, i) => {
    svg.append(
      letter(line, MARGIN, MARGIN + 20 + 28 * i, {
        'font-size': 22,
        'font-weight': 600,
        'font-family': 'Georgia, serif',
        fill: style.color,
      }),
    );
  });
  const small = { 'font-size': 14, 'font-family': 'sans-serif', fill: style.color };
  svg.append(letter(measures, MARGIN, top - 14, small));
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(width));
  svg.append(copy);
  svg.append(
    letter(`Unwind, CC BY 4.0, ${location.href}`, MARGIN, total.height - 16, {
      ...small,
      'font-size': 12,
    }),
  );
  return { svg, ...total };
}

function wear(element: Element, style: CSSStyleDeclaration): void {
  element.removeAttribute('class');
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    // A hatch is named by an attribute that points into this drawing: leave it.
    if (value !== '' && !value.includes('url(')) element.setAttribute(look, value);
  }
}

function lines(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined || `${last} ${word}`.length > letters) return [...done, word];
    return [...done.slice(0, -1), `${last} ${word}`];
  }, []);
}

function painted(text: string, width: number, height: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      const scale = 2;
      canvas.width = width * scale;
      canvas.height = height * scale;
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The picture could not be painted.'));
      }, 'image/png');
    };
    image.onerror = () => {
      reject(new Error('The drawing could not be read.'));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function letter(
  text: string,
  x: number,
  y: number,
  looks: Readonly<Record<string, string | number>>,
) {
  const element = make('text', { x, y, ...looks });
  element.textContent = text;
  return element;
}
