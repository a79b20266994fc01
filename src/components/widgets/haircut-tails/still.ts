/** The haircut that covers all but a few falls: with normal tails, and with those of Student. */
import { normalQuantile, studentQuantile, volatilityHaircut } from '../../../engine/index.ts';
import { defineWidget, type ChoiceParam, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';

/** Degrees of freedom of the fat tails. */
const DEGREES = 4;

const params = {
  tails: {
    kind: 'choice',
    label: 'Tails',
    options: [
      { value: 'normal', label: 'Normal' },
      { value: 'fat', label: 'Fat' },
    ],
    default: 'fat',
  } satisfies ChoiceParam<'normal' | 'fat'>,
  tolerance: {
    kind: 'number',
    label: 'Falls it may not cover, one in',
    unit: '',
    min: 10,
    max: 10000,
    step: 10,
    default: 1000,
    scale: 'log',
  },
  volatility: {
    kind: 'number',
    label: 'Volatility, a year',
    symbol: 'σ',
    unit: '%',
    min: 10,
    max: 200,
    step: 5,
    default: 70,
    more: true,
  },
  days: {
    kind: 'number',
    label: 'Time to sell',
    symbol: 'T',
    unit: 'days',
    min: 0.25,
    max: 60,
    step: 0.25,
    default: 1,
    more: true,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  rarity: { kind: 'number', label: 'One fall in', unit: '', digits: 0 },
  haircut: { kind: 'number', label: 'Haircut', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;
type Tails = V['tails'];

/** Fat tails are stretched to the same deviation, √((ν − 2)/ν), so that only their shape differs. */
function haircut({ volatility, days }: V, tails: Tails, rarity: number): number {
  const chance = 1 / rarity;
  const deviations =
    tails === 'normal'
      ? -normalQuantile(chance)
      : -studentQuantile(chance, DEGREES) * Math.sqrt((DEGREES - 2) / DEGREES);
  return 100 * volatilityHaircut({ deviations, volatility: volatility / 100, years: days / 365 });
}

const RARITIES = Array.from({ length: 25 }, (_, i) => 10 ** (1 + i / 8));

function run(values: V): R[] {
  const at = (what: string, kind: string, tails: Tails, rarity: number): R => ({
    what,
    kind,
    rarity,
    haircut: haircut(values, tails, rarity),
  });
  return [
    at('With these tails', 'now', values.tails, values.tolerance),
    at('Normal tails', 'normal', 'normal', values.tolerance),
    at('Fat tails', 'fat', 'fat', values.tolerance),
    ...RARITIES.flatMap((rarity) =>
      (['normal', 'fat'] as const).map((tails) => at('', `${tails}-line`, tails, rarity)),
    ),
  ];
}

const own = (values: V): number => haircut(values, values.tails, values.tolerance);

export const widget = defineWidget({
  id: 'haircut-tails',
  title: 'How large must a haircut be?',
  question: 'Which haircut covers all but the rarest falls?',
  measures:
    'Volatility 70\u202f% a year, a day to sell. Fat tails are Student’s with four degrees of freedom.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    haircut: { label: 'haircut', unit: '%', digits: 1, of: own },
  },
  finding: (values) =>
    `A haircut of ${percent(own(values))} covers all but one fall in ${short(values.tolerance, 0)}`,
  readout: (values) =>
    `To cover all but one fall in ${short(values.tolerance, 0)}, ${percent(haircut(values, 'normal', values.tolerance))} is enough if falls are normal and ${percent(haircut(values, 'fat', values.tolerance))} if their tails are fat.`,
  figure: (values) => {
    const kind = (name: string) => (row: R) => row.kind === name;
    const top = haircut(values, 'fat', 10_000);
    return {
      x: {
        column: 'rarity',
        label: 'all but one fall in, log scale',
        scale: 'log',
        domain: [10, 10_000],
        ticks: [10, 100, 1000, 10_000],
      },
      panels: [
        {
          y: { column: 'haircut', label: 'Haircut', domain: [0, 1.1 * top], unit: '%' },
          height: { narrow: 130, wide: 170 },
          marks: [
            { mark: 'line', where: kind('normal-line'), tone: 'ink', curve: 'monotone' },
            { mark: 'line', where: kind('fat-line'), tone: 'loss', curve: 'monotone' },
            {
              mark: 'dot',
              where: kind('normal'),
              tone: 'ink',
              label: {
                text: ({ haircut: of }: R) => `normal ${percent(of ?? 0)}`,
                side: 'start',
                dx: 0,
                dy: 20,
                strong: true,
              },
            },
            {
              mark: 'dot',
              where: kind('fat'),
              tone: 'ink',
              label: {
                text: ({ haircut: of }: R) => `fat ${percent(of ?? 0)}`,
                side: 'end',
                dx: 6,
                dy: -10,
                strong: true,
                tone: 'loss',
              },
            },
          ],
        },
      ],
    };
  },
});
