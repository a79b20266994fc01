import { Show } from 'solid-js';
import type { AnyWidget, Given } from './define.ts';
import type { Refinement } from './simulation.ts';
import { Stage, type SourceLink } from './Stage.tsx';

interface Props {
  readonly id: string;
  readonly sources: Readonly<Record<string, SourceLink>>;
  readonly base: string;
  readonly found?: Refinement | undefined;
  readonly given?: Given | undefined;
  readonly home?: string | undefined;
}

/**
 * One island for every widget, addressed by id: functions cannot be an island's props, so it
 * fetches its own definition, and only that one.
 */
function Island(props: Props) {
  return (
    <Show when={known[pathOf(props.id)]}>
      {(widget) => (
        <Stage
          widget={widget()}
          sources={props.sources}
          base={props.base}
          found={props.found}
          given={props.given}
          home={props.home}
        />
      )}
    </Show>
  );
}

const pathOf = (id: string): string => `../widgets/${id}/widget.ts`;

const definitions = import.meta.glob<AnyWidget>('../widgets/*/widget.ts', { import: 'widget' });

/** The definitions at hand: on the server all, in a browser those that were made ready. */
const known: Record<string, AnyWidget> = {};
if (import.meta.env.SSR) {
  for (const [path, load] of Object.entries(definitions)) known[path] = await load();
}

/** What must be there before the island comes to life; src/build/island-client.ts waits for it. */
async function ready({ id }: Props): Promise<void> {
  const load = definitions[pathOf(id)];
  if (load) known[pathOf(id)] = await load();
}

export default Object.assign(Island, { ready });
