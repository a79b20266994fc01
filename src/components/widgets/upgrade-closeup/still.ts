/** One part of an upgrade at a time: the slot that decides, the delay, and the places of variables. */
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import type { Figure, Mark, Panel } from '../../kit/marks.ts';
import { columns, is, row, type CodeRow } from '../who-can-change-the-code/columns.ts';
import { figure } from '../who-can-change-the-code/figure.ts';
import { params as all, type Settings } from '../who-can-change-the-code/params.ts';
import { run } from '../who-can-change-the-code/rows.ts';
import { finding, readout } from '../who-can-change-the-code/words.ts';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'slot', label: 'The slot' },
      { value: 'exit', label: 'The delay' },
      { value: 'map', label: 'The places' },
    ],
    default: 'slot',
  } satisfies ChoiceParam<'slot' | 'exit' | 'map'>,
} as const;

type C = typeof columns;
type V = Values<typeof params>;

const settings = (view: 'exit' | 'map'): Settings => ({ ...defaults(all), view });

const HEIGHT = 250;

const box = (kind: string, meets: string, from: number, to: number, top: number, foot: number) =>
  row(kind, { meets, from, to, top, foot, needed: (from + to) / 2 });

const slotRows: CodeRow[] = [
  row('listed', { what: 'Proxy', meets: 'money, records, one address' }),
  row('listed', { what: 'Code, version 1', meets: 'the rules so far' }),
  row('listed', { what: 'Code, version 2', meets: 'any other rules' }),
  box('proxy', 'proxy', 0.5, 44, 24, 226),
  box('held', 'money', 5, 39.5, 64, 98),
  box('held', 'records', 5, 39.5, 110, 144),
  box('address', 'address', 5, 39.5, 174, 208),
  box('old', 'code, version 1', 62, 99.5, 40, 98),
  box('new', 'code, version 2', 62, 99.5, 162, 220),
  row('was', { from: 39.5, top: 182, to: 61, foot: 76 }),
  row('now', { from: 39.5, top: 191, to: 61, foot: 191 }),
];

const block = (
  kind: string,
  look: Pick<Mark<C> & { mark: 'block' }, 'fill' | 'tone'>,
): readonly Mark<C>[] => [
  { mark: 'block', where: is(kind), x1: 'from', x2: 'to', y1: 'top', y2: 'foot', ...look },
];

const name = (kind: string, dy: number, strong = false): Mark<C> => ({
  mark: 'text',
  where: is(kind),
  x: 'needed',
  y: 'top',
  label: { text: ({ meets }) => meets, side: 'middle', dy, ...(strong && { strong: true }) },
});

const axis = { column: 'from', label: '', domain: [0, 100], ticks: [] } as const;

const slotPanel: Panel<C> = {
  title: 'What a call runs',
  x: axis,
  y: { column: 'top', label: '', domain: [HEIGHT, 0], ticks: [] },
  height: { narrow: HEIGHT, wide: HEIGHT },
  marks: [
    ...block('proxy', { fill: 'wash' }),
    ...block('held', { fill: 'wash', tone: 'gain' }),
    ...block('address', { fill: 'hatch', tone: 'warn' }),
    ...block('old', { fill: 'wash' }),
    ...block('new', { fill: 'wash', tone: 'loss' }),
    {
      mark: 'link',
      where: is('was'),
      x1: 'from',
      y1: 'top',
      x2: 'to',
      y2: 'foot',
      thick: 1,
      fill: 'wash',
    },
    {
      mark: 'link',
      where: is('now'),
      x1: 'from',
      y1: 'top',
      x2: 'to',
      y2: 'foot',
      thick: 4,
      tone: 'loss',
      fill: 'hatch',
    },
    name('proxy', 24, true),
    name('held', 22),
    name('address', 22, true),
    name('old', 33),
    name('new', 33, true),
  ],
};

function parts(part: V['part']): Figure<C> {
  if (part === 'slot') return { x: axis, panels: [slotPanel] };
  const { panels, ...rest } = figure(settings(part));
  const [first, second] = panels;
  if (first === undefined) return { ...rest, panels };
  if (part === 'exit')
    return {
      x: rest.x,
      panels: [
        { ...first, height: { narrow: 120, wide: 120 } },
        ...(second ? [{ ...second, height: { narrow: 46, wide: 46 } }] : []),
      ],
    };
  const y = { ...first.y, domain: [HEIGHT, 0] } as const;
  return { x: rest.x, panels: [{ ...first, y, height: { narrow: HEIGHT, wide: HEIGHT } }] };
}

export const widget = defineWidget({
  id: 'upgrade-closeup',
  title: 'What makes an upgrade?',
  question: 'What decides which code runs, who has time to leave, and what the code finds?',
  measures:
    'A proxy and two implementations; a delay of 7 days and 6.4 days to leave; slot 0 of the Audius contracts.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ part }) => (part === 'slot' ? slotRows : run(settings(part))),
  quantities: {},
  figure: ({ part }: V): Figure<C> => parts(part),
  finding: ({ part }) =>
    part === 'slot' ? 'One address in one slot decides which code runs' : finding(settings(part)),
  readout: ({ part }) =>
    part === 'slot'
      ? 'The proxy keeps the money and the records, and runs whatever code the address in one slot leads to.'
      : readout(settings(part)),
});
