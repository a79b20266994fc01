import type { APIRoute } from 'astro';
import { sheet } from '../../build/pictures.ts';
import { credit, every } from '../../build/widgets.ts';

/** Each widget's figure at its default, as a file of its own. */
export const getStaticPaths = every;

export const GET: APIRoute<ReturnType<typeof every>[number]['props']> = ({ props, site }) =>
  new Response(sheet(props.widget, {}, credit(props.widget, site)).svg, {
    headers: { 'content-type': 'image/svg+xml' },
  });
