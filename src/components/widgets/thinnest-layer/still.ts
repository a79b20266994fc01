/** Three loans on top of one another: what each bears, and what a slip at the bottom makes of it. */
import { Decimal, leverageChain, toNumber, type ChainLayer } from '../../../engine/index.ts';
import { defineWidget, type Values } from '../../kit/define.ts';
import { percent, short, withUnit } from '../../kit/format.ts';

/** Lent and liquidated at, %, from the bottom: as Aave lent on ether, on ether-like tokens, and a loan of ours. */
const LAYERS = [
  { name: 'ether', ltv: 80.5, threshold: 83 },
  { name: 'staked ether', ltv: 93, threshold: 95 },
  { name: 'a vault of it', ltv: 75, threshold: 80 },
] as const;

const params = {
  slip: {
    kind: 'number',
    label: 'Fall of the bottom pledge',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.5,
    default: 2.5,
    track: [0, 10],
  },
  peg: {
    kind: 'number',
    label: 'Slip of the middle one against it',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.5,
    default: 1,
    track: [0, 10],
  },
} as const;

const columns = {
  layer: { kind: 'text', label: 'Pledge' },
  state: { kind: 'text', label: 'State' },
  place: { kind: 'number', label: 'Layer', unit: '', digits: 0 },
  collateral: { kind: 'number', label: 'Collateral', unit: '×', digits: 3 },
  bears: { kind: 'number', label: 'Bears', unit: '%', digits: 2 },
  fall: { kind: 'number', label: 'Reaches it', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;

const left = (value: number): Decimal => new Decimal(100).minus(value).div(100);

function chainOf({ slip, peg }: V) {
  const pegs = [left(slip), left(peg)];
  return leverageChain(
    LAYERS.map(({ ltv, threshold }, i): ChainLayer => ({
      loanToValue: left(100 - ltv),
      threshold: left(100 - threshold),
      peg: pegs[i] ?? 1,
    })),
  );
}

const broken = (values: V): number => chainOf(values).links.filter((link) => link.broken).length;

const least = (values: V): number =>
  100 * Math.min(...chainOf(values).links.map(({ buffer }) => toNumber(buffer)));

export const widget = defineWidget({
  id: 'thinnest-layer',
  title: 'Which layer gives way?',
  question: 'A pledge slips at the bottom: which of the loans above it breaks first?',
  measures:
    'Fall that each loan bears, % of its pledge (pale), and fall that reaches it (hatched).',
  params,
  columns,
  key: 'layer',
  scenarios: [],
  runs: 'inline',
  run: (values) =>
    chainOf(values).links.map(({ collateral, buffer, fall, broken: gone }, i) => ({
      layer: LAYERS[i]?.name ?? '',
      state: gone ? 'breaks' : 'holds',
      place: i,
      collateral: toNumber(collateral),
      bears: 100 * toNumber(buffer),
      fall: 100 * toNumber(fall),
    })),
  quantities: {
    exposure: {
      label: 'collateral of the whole chain on 1 of equity',
      unit: '',
      digits: 1,
      of: (values) => toNumber(chainOf(values).exposure),
    },
    first: {
      label: 'collateral and loan of its first layer',
      unit: '',
      digits: 1,
      of: () => toNumber(leverageChain([{ loanToValue: '0.805', threshold: '0.83' }]).exposure),
    },
    thinnest: {
      label: 'fall that the thinnest layer bears',
      unit: '%',
      digits: 1,
      of: least,
    },
    broken: { label: 'layers that break', unit: '', digits: 0, of: broken },
  },
  finding: (values) => {
    const at = chainOf(values).thinnest ?? 0;
    return `The chain bears what its thinnest layer bears: ${percent(least(values))}, the loan on ${LAYERS[at]?.name ?? ''}`;
  },
  readout: (values) => {
    const gone = broken(values);
    const loans = gone === 1 ? '1 of 3 loans breaks' : `${gone} of 3 loans break`;
    return `After a fall of ${withUnit(short(values.slip), '%')} at the bottom ${loans}; each passes it on to the loans above.`;
  },
  figure: (values) => {
    const reach = Math.max(7, ...chainOf(values).links.map(({ fall }) => 100 * toNumber(fall)));
    const bar = { mark: 'bar', x1: 0, y: 'place' } as const;
    const above = { side: 'start', dy: -18, strong: true } as const;
    return {
      x: { column: 'bears', label: '', domain: [0, 1.15 * reach], ticks: [] },
      panels: [
        {
          x: { column: 'bears', label: '', domain: [0, 1.15 * reach], ticks: [] },
          y: { column: 'place', label: '', domain: [-0.4, 2.75], ticks: [] },
          height: { narrow: 168, wide: 168 },
          marks: [
            { ...bar, x2: 'bears', thick: 22, fill: 'wash' },
            { ...bar, x2: 'fall', thick: 8, tone: 'loss', fill: 'hatch' },
            {
              mark: 'text',
              x: 0,
              label: {
                ...above,
                text: ({ layer, bears, state }) =>
                  `Loan on ${layer} bears ${percent(bears ?? 0)}: ${state}`,
                tone: 'ink',
              },
            },
          ],
        },
      ],
    };
  },
});
