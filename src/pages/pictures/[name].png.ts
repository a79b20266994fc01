import type { APIRoute } from 'astro';
import { paint } from '../../build/paint.ts';
import { card } from '../../build/pictures.ts';
import { everyShared } from '../../build/share.ts';
import { credit, face } from '../../build/widgets.ts';
import type { AnyWidget, Given } from '../../components/kit/define.ts';
import { finished } from '../../components/widgets/registry.ts';

interface Props {
  readonly widget: AnyWidget;
  readonly given: Given;
}

/** The card that previews show: a finding and its figure; `default` for pages without a widget. */
export const getStaticPaths = () =>
  [...everyShared(), { name: 'default', widget: face, given: {} }].map(
    ({ name, widget, given }) => ({
      params: { name },
      props: { widget: finished(widget), given },
    }),
  );

export const GET: APIRoute<Props> = ({ props: { widget, given }, site }) =>
  new Response(paint(card(widget, given, credit(widget, site))), {
    headers: { 'content-type': 'image/png' },
  });
