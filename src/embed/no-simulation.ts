/** What stands for the simulation of a widget that has none. */
import type { AnySimulation } from '../components/kit/simulation.ts';

export const simulation: AnySimulation | undefined = undefined;
