import { lazy, Suspense, type Component } from 'solid-js';
import type { AnyWidget } from './define.ts';
import { Stage, type SourceLink } from './Stage.tsx';

interface Props {
  readonly id: string;
  readonly sources: Readonly<Record<string, SourceLink>>;
  readonly base: string;
}

/**
 * One island for every widget, addressed by id: functions cannot be an island's
 * props, so it fetches its own definition, and only that one.
 */
export default function Island(props: Props) {
  // eslint-disable-next-line solid/reactivity -- an island shows one widget for life
  const Shown = stages[props.id];
  return (
    <Suspense>
      {Shown && <Shown id={props.id} sources={props.sources} base={props.base} />}
    </Suspense>
  );
}

const definitions = import.meta.glob<AnyWidget>('../widgets/*/widget.ts', { import: 'widget' });

const stages: Readonly<Record<string, Component<Props>>> = Object.fromEntries(
  Object.entries(definitions).map(([path, load]) => [
    path.split('/').at(-2) ?? path,
    lazy(async () => {
      const widget = await load();
      return {
        default: (props: Props) => (
          <Stage widget={widget} sources={props.sources} base={props.base} />
        ),
      };
    }),
  ]),
);
