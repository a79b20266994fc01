import type { APIRoute } from 'astro';
import { findable } from '../../components/layout/findable.ts';
import { inAscii } from '../../components/search/file-name.ts';
import { instantTier } from '../../components/search/shards.ts';

/** None, while all terms fit into terms.json. */
export async function getStaticPaths() {
  const files = instantTier(await findable());
  return [...files]
    .filter(([name]) => name !== '')
    .map(([name, content]) => ({ params: { shard: inAscii(name) }, props: { content } }));
}

/** The terms that some letters begin. */
export const GET: APIRoute = ({ props }) => Response.json(props.content);
