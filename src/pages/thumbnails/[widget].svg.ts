import type { APIRoute } from 'astro';
import { themed } from '../../build/themed.ts';
import { every } from '../../build/widgets.ts';
import { thumbnail } from '../../components/kit/still.tsx';
import marks from '../../components/theme/marks.css?raw';
import series from '../../components/theme/series.css?raw';
import tokens from '../../components/theme/tokens.css?raw';

/** Each widget's figure in small, in the colours of the page that shows it. */
export const getStaticPaths = every;

export const GET: APIRoute<ReturnType<typeof every>[number]['props']> = ({ props: { widget } }) =>
  new Response(themed(thumbnail(widget, 'f'), marks + series, tokens), {
    headers: { 'content-type': 'image/svg+xml' },
  });
