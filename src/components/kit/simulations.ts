/** The simulation of each widget, loaded alone when it is asked for. */
import type { AnySimulation } from './simulation.ts';

const simulations = import.meta.glob<AnySimulation>('../widgets/*/simulation.ts', {
  import: 'simulation',
});

export async function simulationOf(widget: string): Promise<AnySimulation> {
  const load = simulations[`../widgets/${widget}/simulation.ts`];
  if (!load) throw new Error(`The widget “${widget}” has no simulation.ts.`);
  return load();
}
