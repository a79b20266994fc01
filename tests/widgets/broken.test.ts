// The laws themselves, tried on widgets that break them: one that cannot fail proves nothing.
import { expect, test } from 'vitest';
import type { AnyWidget, Values } from '../../src/components/kit/define.ts';
import type { Figure } from '../../src/components/kit/marks.ts';
import { example } from '../kit/example.ts';
import { laws } from './laws.ts';

type Change = Readonly<Record<string, unknown>>;

/** The sentences a changed example breaks; a law that cannot even be asked is broken too. */
const broken = (change: Change): string[] =>
  Object.entries(laws).flatMap(([sentence, law]) => {
    try {
      return law({ ...example, ...change }).length > 0 ? [sentence] : [];
    } catch {
      return [sentence];
    }
  });

const rows = (size: number) => [
  { size: 0, twice: 0, name: '' },
  { size, twice: 2 * size, name: 'now' },
];
const size = (values: Values): number => Number(values.size);
const figure = (change: (figure: Figure) => object) => (values: Values) => {
  const whole = example.figure(values) as Figure;
  return { ...whole, ...change(whole) };
};
const scenario = {
  id: 'one',
  label: 'One',
  year: 2020,
  source: 'any',
  note: 'It is real.',
  values: { size: 20 },
};

let clock = 0;

const faults: Readonly<Record<string, Change>> = {
  'returns NaN': { run: (at: Values) => rows(size(at) === 0 ? NaN : size(at)) },
  'returns infinity at one end': { run: (at: Values) => rows(1 / (100 - size(at))) },
  'throws at one end': {
    run(at: Values) {
      if (size(at) === 100) throw new RangeError('Too much.');
      return rows(size(at));
    },
  },
  'gives other rows each time': { run: (at: Values) => rows(size(at) + clock++) },
  'changes what it was given': {
    run(at: Record<string, number>) {
      at.size = 1;
      return rows(1);
    },
  },
  'puts a function in a row': {
    run: (at: Values) => rows(size(at)).map((row) => ({ ...row, later: () => row })),
  },
  'leaves a cell out': {
    run: (at: Values) => rows(size(at)).map(({ size: s, name }) => ({ size: s, name })),
  },
  'names no row': { run: (at: Values) => rows(size(at)).map((row) => ({ ...row, name: '' })) },
  'has a key that is no column': { key: 'where' },
  'says undefined': { readout: (at: Values) => `Twice is ${String(at.volume)}.` },
  'says a hyphen for a minus': { readout: (at: Values) => `Less is ${-1 - size(at)}.` },
  'says too much': { readout: () => `${'Much '.repeat(60)}.` },
  'ends its title like a sentence': { finding: () => 'It is so.' },
  'counts what is not there': {
    quantities: { none: { label: 'none', unit: '', digits: 0, of: () => NaN } },
  },
  'works out nothing': {
    working: () => [{ label: 'Sum', expression: 'NaN + 1', result: 'NaN' }],
  },
  'asks nothing': { question: 'Twice the size.' },
  'shows four controls': {
    params: Object.fromEntries(
      ['a', 'b', 'c', 'size'].map((name) => [
        name,
        { ...(example.params as Record<string, object>).size, label: name, formerly: [] },
      ]),
    ),
  },
  'starts beyond its range': {
    params: {
      ...(example.params as object),
      size: { ...(example.params as Record<string, object>).size, default: 200 },
    },
  },
  'follows itself': {
    params: {
      ...(example.params as object),
      size: { ...(example.params as Record<string, object>).size, follows: 'size' },
    },
  },
  'uses an old name twice': {
    params: {
      ...(example.params as object),
      target: { ...(example.params as Record<string, object>).target, formerly: ['volume'] },
    },
  },
  'is for an option that there is not': {
    params: {
      ...(example.params as object),
      size: { ...(example.params as Record<string, object>).size, only: ['side', 'both'] },
    },
  },
  'sets what does not exist': {
    scenarios: [{ ...scenario, values: { volume: 20 } }],
  },
  'sets what is out of range': {
    scenarios: [{ ...scenario, values: { size: 200 } }],
  },
  'tells a scenario twice': { scenarios: [scenario, scenario] },
  'plays a choice': { stages: { param: 'side', end: () => 1 } },
  'plays on beyond its range': { stages: { param: 'size', end: () => 101 } },
  'plays to an end that runs away': { stages: { param: 'size', end: size } },
  'draws a column of words': {
    figure: figure(({ x }) => ({ x: { ...x, column: 'name' } })),
  },
  'has an axis without a length': {
    figure: figure(({ x }) => ({ x: { ...x, domain: [5, 5] } })),
  },
  'has a title wider than its figure': {
    figure: figure(({ panels: [panel] }) => ({
      panels: [{ ...panel, title: 'Equity in per cent of the margin that was put up at first' }],
    })),
  },
  'writes one name over another': {
    figure: figure(({ panels: [panel] }) => ({
      panels: [{ ...panel, marks: [...(panel?.marks ?? []), ...(panel?.marks ?? [])] }],
    })),
  },
  'grows with its numbers': {
    figure: (at: Values) =>
      figure(({ panels: [panel] }) => ({
        panels: [{ ...panel, height: { narrow: 100 + size(at), wide: 100 + size(at) } }],
      }))(at),
  },
};

test('the example breaks no law', () => {
  expect(broken({})).toEqual([]);
});

test.each(Object.entries(faults))('a widget that %s is caught', (_, change) => {
  expect(broken(change)).not.toEqual([]);
});

test('every law catches something', () => {
  const caught = new Set(Object.values(faults).flatMap(broken));
  // What the kit itself upholds, for every widget: broken only by breaking the kit.
  const kit =
    /link|value it cannot take|announced|wrong side|given twice|does not know|no query|markup|id of its page|without script it draws/;
  const idle = Object.keys(laws).filter((sentence) => !caught.has(sentence) && !kit.test(sentence));
  expect(idle).toEqual([]);
});

test('a fault is told with the setting that shows it', () => {
  const { run } = faults['throws at one end'] as unknown as Pick<AnyWidget, 'run'>;
  const law = laws['its rows hold what its columns promise, for every setting'];
  expect(law?.({ ...example, run })).toEqual([
    expect.stringMatching(/^at \{.*"size":100.*\}: it throws RangeError: Too much\.$/),
  ]);
});
