/** The finding at a glance: six groups of keys, each as its arithmetic says, and with one failure that all share. */
import { takeoverProbability, withSharedFailure } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { short } from '../../kit/format.ts';
import { quantityOf } from '../../kit/parts.ts';
import { odds } from '../who-can-change-the-code/words.ts';

const params = {
  shared: {
    kind: 'number',
    label: 'Shared failure, a year',
    unit: '%',
    min: 0,
    max: 5,
    step: 0.1,
    default: 1,
  },
  chance: {
    kind: 'number',
    label: 'One signer breaks, a year',
    unit: '%',
    min: 1,
    max: 20,
    step: 1,
    default: 5,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  alone: { kind: 'text', label: 'If independent' },
  odds: { kind: 'text', label: 'With the shared failure' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  independent: { kind: 'number', label: 'If independent', unit: '%', digits: 8 },
  taken: { kind: 'number', label: 'With the shared failure', unit: '%', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const groups = [
  ['Harmony bridge, 2 of 5', 2, 5],
  ['Bybit wallet, 3 of 6', 3, 6],
  ['Stage 0 council, 4 of 7', 4, 7],
  ['Ronin bridge, 5 of 9', 5, 9],
  ['Stage 1 council, 6 of 8', 6, 8],
  ['Arbitrum council, 9 of 12', 9, 12],
] as const;

const [FROM, TO] = [1e-9, 3000];
const shown = (chance: number): number => Math.max(FROM, 100 * chance);

const run = ({ shared, chance }: V): R[] =>
  groups.map(([what, needed, signers], i) => {
    const independent = takeoverProbability({ needed, signers, chance: chance / 100 });
    const taken = withSharedFailure(independent, shared / 100);
    return {
      what,
      alone: odds(independent),
      odds: odds(taken),
      level: groups.length - i,
      independent: shown(independent),
      taken: shown(taken),
    };
  });

const of = quantityOf<typeof params>();
const council = (v: V) => takeoverProbability({ needed: 9, signers: 12, chance: v.chance / 100 });

export const widget = defineWidget({
  id: 'shared-failure',
  title: 'How many guards are nine keys?',
  question: 'How much safer do more signatures make a group of keys?',
  measures:
    'Chance of a takeover in a year; from the dot, where every signer breaks alone, to where one failure is shared. The chances are assumptions.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    council: of('9 of 12 taken over, one in a million million', '', 0, (v) => 1e12 * council(v)),
  },
  finding: ({ shared, chance }) =>
    shared === 0
      ? `If signers break alone, 9 of 12 keys fall ${odds(council({ shared, chance }))}`
      : `With a shared failure of ${short(shared, 1)}\u202f%, 9 of 12 keys are hardly safer than 5 of 9`,
  readout: (values) => {
    const [last] = run(values).slice(-1);
    return `With ${short(values.chance, 0)}\u202f% a year for each signer, 9 of 12 keys are taken over ${last?.alone ?? ''} if they are independent, and ${last?.odds ?? ''} with a shared failure of ${short(values.shared, 1)}\u202f%.`;
  },
  figure: () => ({
    x: {
      column: 'independent',
      label: 'chance of a takeover in a year',
      scale: 'log',
      domain: [FROM, TO],
      ticks: [1e-8, 1e-6, 1e-4, 1e-2, 1],
      say: (tick) =>
        tick === 1
          ? '1 in 100'
          : `1 in 10${{ '-8': '¹⁰', '-6': '⁸', '-4': '⁶', '-2': '⁴' }[Math.round(Math.log10(tick))] ?? ''}`,
    },
    gutter: { narrow: 4, wide: 4 },
    panels: [
      {
        y: { column: 'level', label: '', domain: [0.35, 6.75], ticks: [] },
        height: { narrow: 258, wide: 258 },
        marks: [
          {
            mark: 'link',
            x1: 'independent',
            y1: 'level',
            x2: 'taken',
            y2: 'level',
            thick: 5,
            tone: 'loss',
            fill: 'hatch',
          },
          { mark: 'dot', x: 'independent', y: 'level', tone: 'ink' },
          {
            mark: 'text',
            x: FROM,
            y: 'level',
            label: { text: ({ what }) => what, side: 'start', dx: 2, dy: -12 },
          },
          {
            mark: 'text',
            x: TO,
            y: 'level',
            label: {
              text: ({ odds: said }) => said,
              side: 'end',
              dx: 2,
              dy: 5,
              strong: true,
              tone: 'loss',
            },
          },
        ],
      },
    ],
  }),
});
