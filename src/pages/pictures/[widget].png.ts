import type { APIRoute } from 'astro';
import { paint } from '../../build/paint.ts';
import { card } from '../../build/pictures.ts';
import { credit, every, face } from '../../build/widgets.ts';

/** The card that previews show: a widget's default finding and figure; `default` for pages without one. */
export const getStaticPaths = () => [
  ...every(),
  { params: { widget: 'default' }, props: { widget: face } },
];

export const GET: APIRoute<ReturnType<typeof every>[number]['props']> = ({ props, site }) =>
  new Response(paint(card(props.widget, {}, credit(props.widget, site))), {
    headers: { 'content-type': 'image/png' },
  });
