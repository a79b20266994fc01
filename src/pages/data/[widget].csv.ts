import type { APIRoute } from 'astro';
import { csv } from '../../components/kit/csv.ts';
import { defaults } from '../../components/kit/define.ts';
import { every } from '../../build/widgets.ts';

/** Each widget's default result as a spreadsheet reads it. */
export const getStaticPaths = every;

export const GET: APIRoute<ReturnType<typeof every>[number]['props']> = ({ props: { widget } }) =>
  new Response(`\ufeff${csv(widget, widget.run(defaults(widget.params)))}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
