import type { APIRoute } from 'astro';
import { oembed } from '../../build/oembed.ts';
import { everyShared, type Shared } from '../../build/share.ts';

interface Props {
  readonly shared: Shared;
}

export const getStaticPaths = () =>
  everyShared().map((shared) => ({ params: { name: shared.name }, props: { shared } }));

/** How a host may show the page of a widget. Whatever the host adds to the address changes nothing. */
export const GET: APIRoute<Props> = ({ props: { shared }, site, url }) =>
  Response.json(oembed(shared, (path) => new URL(path, site ?? url).href));
