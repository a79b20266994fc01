/** What a simulation beside a widget is: the second half of the contract, for widgets that have one. */
import type { Columns, Params, Row, Values } from './define.ts';

/** What a simulation has found so far: plain, so that a worker can post it. */
export interface Refinement<C extends Columns = Columns> {
  /** Paths so far, and in all. */
  readonly done: number;
  readonly of: number;
  /** Added to those of `run` in table, figure and files. */
  readonly rows: readonly Row<C>[];
  /** What it has found, in one sentence. */
  readonly said: string;
}

/** A simulation beside a widget's model: `simulation` in its folder's simulation.ts. */
export interface Simulation<P extends Params = Params, C extends Columns = Columns> {
  /** Ever better findings, each after a few milliseconds of work; the last do not depend on chance or machine. */
  readonly refine: (values: Values<P>) => Iterable<Refinement<C>>;
}

/** What the kit handles: any simulation. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnySimulation = Simulation<any>;

/** Types a simulation by the params and columns of its widget. */
export const defineSimulation = <P extends Params, C extends Columns>(
  simulation: Simulation<P, C>,
): Simulation<P, C> => simulation;
