/** The figure and numbers on the screen as files, made in the reader's browser. Loaded only when asked for. */
import type { AnyWidget } from './define.ts';
import type { State } from './state.ts';
import { csv } from './csv.ts';

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
  link: string,
): Promise<void> {
  if (ending === 'csv') {
    save(new Blob(['\ufeff', csv(widget, state.rows())], { type: 'text/csv' }), name);
    return;
  }
  const drawn = [...(stage?.querySelectorAll<SVGSVGElement>('.plot > svg') ?? [])].find(
    (svg) => svg.getBoundingClientRect().width > 0,
  );
  if (!drawn || !stage) throw new Error('There is no figure to save.');
  const sheet = page(drawn, stage, {
    finding: state.finding(),
    measures: widget.measures,
    origin: `Unwind, CC BY 4.0, ${link}`,
  });
  const text = new XMLSerializer().serializeToString(sheet.svg);
  const svg = new Blob([text], { type: 'image/svg+xml' });
  save(ending === 'svg' ? svg : await painted(text, sheet.width, sheet.height), name);
}

interface Said {
  readonly finding: string;
  readonly measures: string;
  readonly origin: string;
}

/** The figure with its finding above and its origin below, on paper, in literal colours. */
function page(drawn: SVGSVGElement, stage: Element, said: Said) {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const original = originals[i];
    if (original) wear(element, getComputedStyle(original));
  });
  const { width, height } = drawn.viewBox.baseVal;
  const ink = getComputedStyle(stage).color;
  const title = paragraph(said.finding, MARGIN, width, TITLE, ink);
  const note = paragraph(said.measures, title.bottom, width, NOTE, ink);
  const top = note.bottom + 12;
  const foot = paragraph(said.origin, top + height + 4, width, FOOT, ink);
  const total = { width: width + 2 * MARGIN, height: foot.bottom + 16 };
  const svg = make('svg', { xmlns: SVG, viewBox: `0 0 ${total.width} ${total.height}`, ...total });
  // The page's own paper: what was drawn in the dark stays legible.
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(width));
  svg.append(make('rect', { width: '100%', height: '100%', fill: paper }));
  svg.append(...title.lines, ...note.lines, copy, ...foot.lines);
  return { svg, ...total };
}

interface Voice {
  readonly size: number;
  readonly leading: number;
  readonly family: string;
  readonly weight: number;
}
const TITLE: Voice = { size: 22, leading: 28, family: 'Georgia, serif', weight: 600 };
const NOTE: Voice = { size: 14, leading: 20, family: 'sans-serif', weight: 400 };
const FOOT: Voice = { size: 12, leading: 16, family: 'sans-serif', weight: 400 };

/** Words set in lines no wider than this, below `top`. A letter is about half as wide as high. */
function paragraph(text: string, top: number, width: number, voice: Voice, ink: string) {
  const { size, leading, family, weight } = voice;
  const looks = { 'font-size': size, 'font-family': family, 'font-weight': weight, fill: ink };
  const set = broken(text, Math.floor(width / (0.52 * size))).map((line, i) => {
    const letters = make('text', { x: MARGIN, y: top + leading * (i + 0.75), ...looks });
    letters.textContent = line;
    return letters;
  });
  return { lines: set, bottom: top + leading * set.length };
}

/** A text in lines of at most so many letters; a longer word, as an address is, is cut. */
function broken(text: string, letters: number): string[] {
  const words = text.split(' ').flatMap((word) => {
    const pieces = Math.ceil(word.length / letters);
    return Array.from({ length: pieces }, (_, i) => word.slice(i * letters, (i + 1) * letters));
  });
  return words.reduce<string[]>((done, word) => {
    const last = done.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last === undefined || longer.length > letters
      ? [...done, word]
      : [...done.slice(0, -1), longer];
  }, []);
}

function wear(element: Element, style: CSSStyleDeclaration): void {
  element.removeAttribute('class');
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    // A hatch is named by an attribute that points into this drawing: leave it.
    if (value !== '' && !value.includes('url(')) element.setAttribute(look, value);
  }
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
