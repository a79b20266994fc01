/**
 * Runs simulations in slices and tells what they find: in a worker, or on the page where there
 * is none. Between two slices it hears whether a newer job has come, and then drops its own.
 */
import type { Values } from './define.ts';
import type { AnySimulation, Refinement } from './simulation.ts';

export interface Job {
  readonly number: number;
  readonly widget: string;
  /** Without any there is nothing to do, and what came before is dropped. */
  readonly values?: Values;
}

/** What was found for a job; nothing where its simulation could not go on. */
export interface Told {
  readonly number: number;
  readonly found?: Refinement;
}

/** Work between two looks at the messages, and the least time between two findings, in ms. */
const SLICE = 8;
const PAUSE = 60;

/** A runner that works on the newest job alone. */
export function makeRunner(
  tell: (told: Told) => void,
  load: (widget: string) => Promise<AnySimulation>,
): (job: Job) => Promise<void> {
  let newest = -1;
  return async ({ number, widget, values }) => {
    newest = number;
    if (!values) return;
    try {
      const simulation = await load(widget);
      let told = -Infinity;
      let slice = performance.now();
      for (const found of simulation.refine(values)) {
        const now = performance.now();
        const last = found.done >= found.of;
        if (last || now - told >= PAUSE) {
          tell({ number, found });
          told = now;
        }
        if (now - slice < SLICE) continue;
        await messages();
        if (number !== newest) return;
        slice = performance.now();
      }
    } catch {
      if (number === newest) tell({ number });
    }
  };
}

/** Lets what waits be heard. A timer would be held back to 4 ms, and longer in a hidden tab. */
function messages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
