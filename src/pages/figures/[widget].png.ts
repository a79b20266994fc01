import type { APIRoute } from 'astro';
import { paint } from '../../build/paint.ts';
import { sheet } from '../../build/pictures.ts';
import { credit, every } from '../../build/widgets.ts';

/** The same as pixels, at twice the size. */
export const getStaticPaths = every;

export const GET: APIRoute<ReturnType<typeof every>[number]['props']> = ({ props, site }) =>
  new Response(paint(sheet(props.widget, {}, credit(props.widget, site)).svg, 2), {
    headers: { 'content-type': 'image/png' },
  });
