// Laws of a simulation: it goes to its end, alike each time, and what it finds fits its widget.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { AnyWidget, Values } from '../../src/components/kit/define.ts';
import type { AnySimulation, Refinement } from '../../src/components/kit/simulation.ts';
import { untidy } from './model.ts';
import { faultsOver, values } from './settings.ts';
import { slips } from './words.ts';

/** A simulation takes a fraction of a second: a few settings must do. */
const RUNS = 8;

export const simulated = {
  'what it finds is rows of its widget and a sentence, for every setting': (
    widget: AnyWidget,
    simulation: AnySimulation,
  ) =>
    faultsOver(
      widget,
      values(widget),
      (at) =>
        [...simulation.refine(at)].flatMap(({ rows, said }) => [
          ...untidy(widget, rows),
          ...slips(said),
        ]),
      RUNS,
    ),

  'it goes on, by small steps, until all is done': (widget: AnyWidget, simulation: AnySimulation) =>
    faultsOver(widget, values(widget), (at) => courseFaults([...simulation.refine(at)]), RUNS),

  'the same settings find the same, and it can be posted': (
    widget: AnyWidget,
    simulation: AnySimulation,
  ) =>
    faultsOver(
      widget,
      fc.tuple(values(widget), values(widget)),
      ([at, other]) => {
        const found = last(simulation, at);
        last(simulation, other);
        return isDeepStrictEqual(structuredClone(found), last(simulation, at))
          ? []
          : ['it finds something else the second time'];
      },
      RUNS,
    ),
} as const;

const last = (simulation: AnySimulation, at: Values): Refinement | undefined =>
  [...simulation.refine(at)].at(-1);

function courseFaults(course: readonly Refinement[]): string[] {
  const end = course.at(-1);
  if (!end) return ['it finds nothing'];
  return [
    ...(end.done === end.of ? [] : [`it ends at ${end.done} of ${end.of}`]),
    ...course
      .filter(({ done }, i) => !(done > (course[i - 1]?.done ?? 0)))
      .map(({ done }) => `it comes to ${done} and was no less before`),
    ...(course.length >= 10 ? [] : [`it has only ${course.length} steps to be cancelled between`]),
  ];
}
