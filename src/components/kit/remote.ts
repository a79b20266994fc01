/**
 * A simulation somewhere else: in a worker that lives as long as the page, or on the page where a
 * sandbox, an old browser or a lost connection leaves none. Loaded when it is first asked.
 */
import type { Values } from './define.ts';
import type { Refinement } from './simulation.ts';
import type { Job, Told } from './simulate.ts';

/** Hears what is found; nothing if the simulation could not go on. */
export type Hear = (found: Refinement | undefined) => void;

/** Starts on these values and drops what came before; without values it only drops. */
export type Remote = (values?: Values, hear?: Hear) => void;

type Place = (job: Job) => void;

export function makeRemote(widget: string): Remote {
  let newest: Job | undefined;
  let hear: Hear | undefined;
  const told = ({ number, found }: Told) => {
    if (number === newest?.number) hear?.(found);
  };
  let place: Place = inWorker(told, () => {
    place = onPage(told);
    if (newest) place(newest);
  });
  return (values, next) => {
    newest = { number: (newest?.number ?? 0) + 1, widget, ...(values && { values }) };
    hear = next;
    place(newest);
  };
}

function inWorker(told: (told: Told) => void, lost: () => void): Place {
  try {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<Told>) => {
      told(event.data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      lost();
    };
    return (job) => {
      worker.postMessage(job);
    };
  } catch {
    // A frame without an origin of its own may have no worker, and says so at once.
    return onPage(told);
  }
}

function onPage(told: (told: Told) => void): Place {
  const runner = Promise.all([import('./simulate.ts'), import('./simulations.ts')]).then(
    ([{ makeRunner }, { simulationOf }]) => makeRunner(told, simulationOf),
  );
  return (job) => {
    runner
      .then((run) => run(job))
      .catch(() => {
        told({ number: job.number });
      });
  };
}
