// A widget as small as the contract allows, for tests of the kit.
import { short } from '../../src/components/kit/format.ts';
import { defineWidget, type AnyWidget } from '../../src/components/kit/define.ts';

const whole = defineWidget({
  id: 'example',
  title: 'An example',
  question: 'How much is twice as much?',
  measures: 'Twice the size.',
  params: {
    size: {
      kind: 'number',
      label: 'Size',
      unit: '',
      min: 0,
      max: 100,
      step: 0.5,
      default: 10,
      formerly: ['volume'],
    },
    side: {
      kind: 'choice',
      label: 'Side',
      options: [
        { value: 'long', label: 'Long' },
        { value: 'short', label: 'Short' },
      ],
      default: 'long',
    },
    target: {
      kind: 'number',
      label: 'Target',
      unit: '',
      min: 0,
      max: 100,
      step: 0.5,
      default: 10,
      follows: 'size',
      more: true,
    },
  },
  columns: {
    size: { kind: 'number', label: 'Size', unit: '', digits: 1 },
    twice: { kind: 'number', label: 'Twice', unit: '%', digits: 1, none: 'none' },
    name: { kind: 'text', label: 'Where' },
  },
  key: 'name',
  scenarios: [],
  runs: 'inline',
  run: ({ size }) => [
    { size: 0, twice: 0, name: '' },
    { size: size, twice: 2 * size, name: 'now' },
  ],
  figure: () => ({
    x: { column: 'size', label: 'size', domain: [0, 100] },
    panels: [
      {
        title: 'Twice',
        y: { column: 'twice', label: 'Twice', domain: [0, 200] },
        height: { narrow: 120, wide: 160 },
        marks: [
          { mark: 'line', curve: 'straight' },
          {
            mark: 'dot',
            where: (row) => row.name === 'now',
            symbol: 'you',
            tone: 'you',
            label: { text: 'here', strong: true, dx: 14 },
          },
        ],
      },
    ],
  }),
  finding: ({ size }) => `Twice ${short(size)} is ${short(2 * size)}`,
  readout: ({ size }) => `Twice ${short(size)} is ${short(2 * size)}.`,
  quantities: {
    twice: { label: 'twice', unit: '', digits: 1, of: ({ size }) => 2 * size },
  },
});

export const example: AnyWidget = whole;
