// The contract of a simulation, held by every widget that has one: a file of its own, so that it is
// asked beside the rest of the contract and not after it.
import { describe, expect, test } from 'vitest';
import { simulationOf, widgets } from '../../src/components/widgets/registry.ts';
import { simulated } from './simulation.ts';

const simulations = Object.values(widgets).flatMap((widget) => {
  const simulation = simulationOf(widget.id);
  return simulation ? [{ id: widget.id, widget, simulation }] : [];
});

test('there are simulations', () => {
  expect(simulations.length).toBeGreaterThan(0);
});

describe.each(simulations)('$id', ({ widget, simulation }) => {
  test.each(Object.entries(simulated))('%s', (_sentence, law) => {
    expect(law(widget, simulation)).toEqual([]);
  });
});
