/** The storage, byte by byte: the highest on the left, as a word is written. */
import type { Figure, Mark } from '../../kit/marks.ts';
import { is, type columns, type CodeRow } from './columns.ts';
import { HEIGHT } from './map-rows.ts';

type C = typeof columns;

const said = ({ meets }: CodeRow): string => meets;

const block = (
  kind: string,
  look: Pick<Mark<C> & { mark: 'block' }, 'fill' | 'tone'>,
): Mark<C> => ({
  mark: 'block',
  where: is(kind),
  x1: 'from',
  x2: 'to',
  y1: 'top',
  y2: 'foot',
  ...look,
});

const marks: readonly Mark<C>[] = [
  block('slot', { fill: 'wash' }),
  block('clean', { fill: 'wash', tone: 'gain' }),
  block('clash', { fill: 'hatch', tone: 'loss' }),
  block('near', { fill: 'wash' }),
  block('near-clash', { fill: 'wash', tone: 'loss' }),
  { mark: 'text', x: 'from', y: 'top', where: is('caption'), label: { text: said, side: 'start' } },
  {
    mark: 'text',
    x: 'from',
    y: 'top',
    where: is('near-title'),
    label: { text: said, side: 'start' },
  },
  {
    mark: 'text',
    x: 'needed',
    y: 'top',
    where: is('near', 'near-clash'),
    label: { text: said, side: 'middle', dy: 27, strong: true },
  },
  {
    mark: 'text',
    x: 'from',
    y: 'top',
    where: is('read'),
    label: { text: said, side: 'end', strong: true, tone: 'loss' },
  },
];

const axis = { column: 'from', label: '', domain: [0, 32], ticks: [] } as const;

export const mapFigure = (): Figure<C> => ({
  x: axis,
  panels: [
    {
      title: 'Slots of 32 bytes, byte 31 to byte 0',
      x: axis,
      y: { column: 'top', label: '', domain: [HEIGHT, 0], ticks: [] },
      height: { narrow: HEIGHT, wide: 430 },
      marks,
    },
  ],
});
