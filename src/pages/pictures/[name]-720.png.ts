import type { APIRoute } from 'astro';
import { paint } from '../../build/paint.ts';
import { sheet } from '../../build/pictures.ts';
import { everyShared, type Shared } from '../../build/share.ts';
import { credit } from '../../build/widgets.ts';
import { PICTURE } from '../../components/kit/snippets.ts';
import { finished } from '../../components/widgets/registry.ts';

interface Props {
  readonly shared: Shared;
}

/** The picture that stands for a widget in an article, at its default and in each scenario. */
export const getStaticPaths = () =>
  everyShared().map((shared) => ({ params: { name: shared.name }, props: { shared } }));

export const GET: APIRoute<Props> = ({ props: { shared }, site }) => {
  const { svg, width } = sheet(finished(shared.widget), shared.given, credit(shared.widget, site));
  return new Response(paint(svg, PICTURE / width), { headers: { 'content-type': 'image/png' } });
};
