import { describe, expect, test } from 'vitest';
import { makeRunner, type Told } from '../../src/components/kit/simulate.ts';
import { simulationOf } from '../../src/components/kit/simulations.ts';
import type { AnySimulation, Refinement } from '../../src/components/kit/simulation.ts';

/** Counts to `of`, a millisecond a step; `steps` is how often it was asked to go on. */
function counting(of: number) {
  const asked = { steps: 0 };
  const simulation: AnySimulation = {
    *refine(): Generator<Refinement> {
      for (let done = 1; done <= of; done++) {
        asked.steps++;
        for (const start = performance.now(); performance.now() - start < 1;);
        yield { done, of, rows: [{ done }], said: `${done} of ${of}` };
      }
    },
  };
  return { asked, load: () => Promise.resolve(simulation) };
}

const job = (number: number) => ({ number, widget: 'example', values: {} });

describe('a runner', () => {
  test('tells ever better findings, and the last', async () => {
    const told: Told[] = [];
    const { asked, load } = counting(200);
    await makeRunner((one) => told.push(one), load)(job(7));
    const done = told.map(({ found }) => found?.done ?? 0);
    expect(told.every(({ number }) => number === 7)).toBe(true);
    expect(done.toSorted((a, b) => a - b)).toEqual(done);
    expect(done.at(-1)).toBe(200);
    expect(asked.steps).toBe(200);
  });

  test('speaks at once, then no more often than a page can draw', async () => {
    const told: Told[] = [];
    const start = performance.now();
    await makeRunner((one) => told.push(one), counting(200).load)(job(1));
    expect(told[0]?.found?.done).toBe(1);
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThanOrEqual(2 + (performance.now() - start) / 60);
  });

  test('drops a job when a newer one comes, and says no more of it', async () => {
    const told: Told[] = [];
    const { asked, load } = counting(500);
    const run = makeRunner((one) => told.push(one), load);
    const old = run(job(1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const dropped = asked.steps;
    await Promise.all([old, run(job(2))]);
    expect(dropped).toBeLessThan(500);
    expect(asked.steps).toBeLessThan(1000);
    const first = told.findIndex(({ number }) => number === 2);
    expect(told.slice(first).every(({ number }) => number === 2)).toBe(true);
    expect(told.filter(({ number }) => number === 1).at(-1)?.found?.done).toBeLessThan(500);
    expect(told.at(-1)?.found?.done).toBe(500);
  });

  test('drops a job at once when it is told to, and starts nothing instead', async () => {
    const told: Told[] = [];
    const { asked, load } = counting(500);
    const run = makeRunner((one) => told.push(one), load);
    const old = run(job(1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all([old, run({ number: 2, widget: 'example' })]);
    expect(asked.steps).toBeGreaterThan(0);
    expect(asked.steps).toBeLessThan(500);
    expect(told.every(({ number }) => number === 1)).toBe(true);
  });

  test('says so where a simulation cannot go on, and goes on with the next job', async () => {
    const told: Told[] = [];
    const { load } = counting(2);
    const failing = (widget: string) =>
      widget === 'none' ? Promise.reject(new Error('There is none.')) : load();
    const run = makeRunner((one) => told.push(one), failing);
    await run({ ...job(1), widget: 'none' });
    await run(job(2));
    expect(told[0]).toEqual({ number: 1 });
    expect(told.at(-1)?.found?.said).toBe('2 of 2');
  });

  test('says so of a widget that has no simulation.ts', async () => {
    const told: Told[] = [];
    await makeRunner((one) => told.push(one), simulationOf)(job(3));
    expect(told).toEqual([{ number: 3 }]);
  });
});
