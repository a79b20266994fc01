// The laws of simulations, tried on some that break them.
import { expect, test } from 'vitest';
import type { Values } from '../../src/components/kit/define.ts';
import type { AnySimulation, Refinement } from '../../src/components/kit/simulation.ts';
import { example } from '../kit/example.ts';
import { simulated } from './simulation.ts';

type Step = (done: number, values: Values) => Partial<Refinement>;

const counting = (step: Step, of = 20): AnySimulation => ({
  *refine(values: Values) {
    for (let done = 1; done <= of; done++) {
      const rows = [{ size: done, twice: 2 * done, name: '' }];
      yield { done, of, rows, said: `${done} of ${of} paths.`, ...step(done, values) };
    }
  },
});

const broken = (simulation: AnySimulation): string[] =>
  Object.entries(simulated)
    .filter(([, law]) => law(example, simulation).length > 0)
    .map(([sentence]) => sentence);

const failing: Step = (_, { size }) => {
  if (Number(size) > 0) throw new RangeError('Too much.');
  return {};
};

const [tidy, complete, same] = Object.keys(simulated);
let clock = 0;

test('one that keeps the laws keeps them all', () => {
  expect(broken(counting(() => ({})))).toEqual([]);
});

test.each<[string, string | undefined, AnySimulation]>([
  ['finds NaN', tidy, counting((done) => ({ rows: [{ size: done, twice: NaN, name: '' }] }))],
  ['leaves a cell out', tidy, counting((done) => ({ rows: [{ size: done, twice: 1 }] }))],
  ['says NaN', tidy, counting(() => ({ said: 'It is NaN.' }))],
  ['throws', tidy, counting(failing)],
  ['stops early', complete, counting((done) => ({ of: done + 1 }))],
  ['goes back', complete, counting((done) => ({ done: done === 10 ? 1 : done }))],
  ['takes one long step', complete, counting(() => ({}), 1)],
  ['finds other things each time', same, counting(() => ({ said: `It is ${clock++}.` }))],
])('one that %s is found out', (_, law, simulation) => {
  expect(broken(simulation)).toContain(law);
});
