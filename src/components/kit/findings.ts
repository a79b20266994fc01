/** What the simulation of a widget says about the values of the moment, ever better. */
import {
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
  type Accessor,
} from 'solid-js';
import type { AnyWidget, Values } from './define.ts';
import type { Refinement } from './simulation.ts';
import type { Remote } from './remote.ts';

/** How long the settings must rest before a simulation starts: a drag needs every core for its frames. */
const REST = 80;

/** Told where it was asked for. */
const ignored = () => undefined;

/** A refinement, nothing yet, or word that the simulation could not go on. */
export type Finding = Refinement | 'waiting' | 'failed';

/**
 * The findings for the values of the moment. `first` are those of the default, made at build: so
 * nothing is simulated before the reader asks for something else.
 */
export function createFindings(
  widget: AnyWidget,
  values: Accessor<Values>,
  first: Refinement | undefined,
): Accessor<Finding> {
  // Told together with the values they are about, findings are never shown with others.
  const [told, tell] = createSignal<{ readonly about: Values; readonly found: Finding }>({
    about: untrack(values),
    found: first ?? 'waiting',
  });
  let remote: Promise<Remote> | undefined;
  const ask = async (about: Values) => {
    try {
      remote ??= import('./remote.ts').then(({ makeRemote }) => makeRemote(widget.id));
      const start = await remote;
      if (about === untrack(values)) {
        start(about, (found) => tell({ about, found: found ?? 'failed' }));
      }
    } catch {
      remote = undefined;
      tell({ about, found: 'failed' });
    }
  };
  if (widget.runs === 'worker')
    createEffect(
      on(
        values,
        (now) => {
          const timer = setTimeout(() => void ask(now), REST);
          onCleanup(() => {
            clearTimeout(timer);
            remote?.then((drop) => {
              drop();
            }, ignored);
          });
        },
        { defer: true },
      ),
    );
  return createMemo(() => (told().about === values() ? told().found : 'waiting'));
}
