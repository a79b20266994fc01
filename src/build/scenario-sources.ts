/** What the notes of a widget's scenarios link to. */
import { getCollection } from 'astro:content';
import type { AnyWidget, Scenario } from '../components/kit/define.ts';
import type { SourceLink } from '../components/kit/Stage.tsx';

/** The sources its scenarios name, by id; a name without an address stops the build with a sentence. */
export async function scenarioSources(
  widget: AnyWidget,
): Promise<Readonly<Record<string, SourceLink>>> {
  const known = new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
  return Object.fromEntries(
    (widget.scenarios as readonly Scenario[]).map(({ id, source }) => {
      const work = known.get(source);
      if (work?.url === undefined)
        throw new Error(
          `Scenario “${id}” of widget “${widget.id}” names the source “${source}”, which src/content/sources.yaml does not have (with an address).`,
        );
      return [source, { title: `${work.author}, “${work.title}”`, url: work.url }];
    }),
  );
}
