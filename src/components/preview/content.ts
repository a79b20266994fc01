import type { Preview } from './load.ts';

/** The sentence behind its name, beside the figure, which says nothing that the sentence does not. */
export function content({ title, definition, figure }: Preview): HTMLElement[] {
  const sentence = document.createElement('p');
  const name = document.createElement('strong');
  name.textContent = `${title}. `;
  sentence.append(name, definition);
  const drawn = figure === undefined ? undefined : drawing(figure);
  if (!drawn) return [sentence];
  const plot = document.createElement('div');
  plot.className = 'plot';
  plot.setAttribute('aria-hidden', 'true');
  plot.append(drawn);
  return [plot, sentence];
}

/**
 * The build's own drawing, in the page and not as an image: so it takes the colours of the theme.
 * It is read in a document without scripts, and only what is drawn is taken from there.
 */
function drawing(figure: string): SVGElement | null {
  return new DOMParser().parseFromString(figure, 'text/html').querySelector('svg');
}
