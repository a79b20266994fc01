/** A council against a proof system: which of three stages fails least, by how good the proofs are. */
import { stageCrossovers, stageFailures } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';
import { quantityOf } from '../../kit/parts.ts';

const params = {
  member: {
    kind: 'number',
    label: 'A member of the council breaks',
    unit: '%',
    min: 1,
    max: 30,
    step: 1,
    default: 10,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  proof: { kind: 'number', label: 'Proof system breaks', unit: '%', digits: 6 },
  stage0: { kind: 'number', label: 'Stage 0 fails', unit: '%', digits: 6 },
  stage1: { kind: 'number', label: 'Stage 1 fails', unit: '%', digits: 6 },
  stage2: { kind: 'number', label: 'Stage 2 fails', unit: '%', digits: 6 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const [FROM, TO] = [1e-7, 100];
const STEPS = 60;

const at = (kind: string, what: string, proof: number, { member }: V): R => {
  const { stage0, stage1, stage2 } = stageFailures(Math.min(1, proof / 100), member / 100);
  const shown = (chance: number) => Math.max(FROM / 10, 100 * chance);
  return {
    what,
    kind,
    proof,
    stage0: shown(stage0),
    stage1: shown(stage1),
    stage2: shown(stage2),
  };
};

const borders = ({ member }: V) => {
  const { from0to1, from1to2 } = stageCrossovers(member / 100);
  return { upper: 100 * (from0to1 ?? 1), lower: 100 * from1to2 };
};

const run = (values: V): R[] => [
  at('lower', 'Stages 1 and 2 as safe', borders(values).lower, values),
  at('upper', 'Stages 0 and 1 as safe', borders(values).upper, values),
  ...Array.from({ length: STEPS + 1 }, (_, i) =>
    at('curve', '', FROM * (TO / FROM) ** (i / STEPS), values),
  ),
  at('name-0', '', 3e-7, values),
  at('name-1', '', 3e-7, values),
  at('name-2', '', 60, values),
];

const of = quantityOf<typeof params>();
const small = (value: number): string => percent(value, value < 0.01 ? 4 : value < 1 ? 2 : 1);
const is = (kind: string) => (row: R) => row.kind === kind;
const line = { mark: 'line', where: is('curve') } as const;

export const widget = defineWidget({
  id: 'council-stages',
  title: 'When should the code decide alone?',
  question: 'At which stage does a rollup fail least, given how good its proofs are?',
  measures:
    'Chance that a rollup fails at each stage, by the chance that its proof system does; members of the council break independently.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    upper: of('stages 0 and 1 are as safe', '%', 2, (v) => borders(v).upper),
    lower: of('stages 1 and 2 are as safe', '%', 5, (v) => borders(v).lower),
  },
  finding: (values) => {
    const { lower, upper } = borders(values);
    return `Stage 1 fails least while the proofs fail between ${small(lower)} and ${small(upper)}`;
  },
  readout: (values) => {
    const { lower, upper } = borders(values);
    return `With members who break with ${short(values.member, 0)}\u202f%, stage 0 is safest above a proof failure of ${small(upper)}, stage 2 below ${small(lower)}, and stage 1 between.`;
  },
  figure: () => ({
    x: {
      column: 'proof',
      label: 'proof system breaks, %',
      scale: 'log',
      domain: [FROM, TO],
      ticks: [1e-6, 1e-4, 1e-2, 1, 100],
    },
    panels: [
      {
        title: 'The rollup fails, %',
        y: {
          column: 'stage0',
          label: 'Fails',
          scale: 'log',
          domain: [FROM, TO],
          ticks: [1e-6, 1e-4, 1e-2, 1, 100],
        },
        height: { narrow: 210, wide: 230 },
        marks: [
          { mark: 'zone', from: is('lower'), to: is('upper'), tone: 'gain' },
          { ...line, y: 'stage0', tone: 'quiet' },
          { ...line, y: 'stage2', tone: 'loss' },
          { ...line, y: 'stage1', tone: 'gain' },
          {
            mark: 'text',
            where: is('name-0'),
            y: 'stage0',
            label: { text: 'stage 0, 4 of 7', side: 'start', dy: -8 },
          },
          {
            mark: 'text',
            where: is('name-1'),
            y: 'stage1',
            label: { text: 'stage 1, 6 of 8', side: 'start', dy: -8, strong: true, tone: 'gain' },
          },
          {
            mark: 'text',
            where: is('name-2'),
            y: 'stage2',
            label: { text: 'stage 2', side: 'end', dx: 14, dy: 2, strong: true, tone: 'loss' },
          },
        ],
      },
    ],
  }),
});
