/** Two names with one selector, byte by byte. Drawn at build: no page carries the hash function. */
import { functionSelector, SELECTORS, selectorClashProbability } from '../../../engine/index.ts';
import { defineWidget, type Row } from '../../kit/define.ts';
import { THIN } from '../../kit/format.ts';
import type { Mark } from '../../kit/marks.ts';
import { quantityOf } from '../../kit/parts.ts';

const params = {
  functions: {
    kind: 'number',
    label: 'Functions',
    unit: '',
    min: 2,
    max: 1000,
    step: 1,
    default: 100,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  selector: { kind: 'text', label: 'Selector' },
  from: { kind: 'number', label: 'From', unit: '', digits: 0 },
  to: { kind: 'number', label: 'To', unit: '', digits: 0 },
  top: { kind: 'number', label: 'Top', unit: '', digits: 0 },
  foot: { kind: 'number', label: 'Foot', unit: '', digits: 0 },
} as const;

type C = typeof columns;
type R = Row<C>;

const signatures = ['proxyOwner()', 'clash550254402()', 'transfer(address,uint256)'] as const;
const selectors = signatures.map((name) => functionSelector(name).slice(2));

/** As they are read: long numbers in groups. */
const spoken = (name: string): string => name.replace('550254402', `550${THIN}254${THIN}402`);

const PITCH = 66;

const rows: readonly R[] = selectors.flatMap((selector, i) => {
  const top = 24 + PITCH * i;
  const same = selectors.filter((other) => other === selector).length > 1;
  const cells = selector.match(/../gu) ?? [];
  const empty = { from: null, to: null, top: null, foot: null };
  return [
    {
      ...empty,
      what: spoken(signatures[i] ?? ''),
      kind: 'name',
      selector: `${selector.slice(0, 4)}${THIN}${selector.slice(4)}`,
      from: 0,
      top: top - 8,
    },
    ...cells.map((byte, j) => ({
      what: '',
      kind: same ? 'same' : 'other',
      selector: byte,
      from: j + 0.04,
      to: j + 0.96,
      top,
      foot: top + 30,
    })),
  ];
});

const is = (kind: string) => (row: R) => row.kind === kind;
const cell = (kind: string, look: Pick<Mark<C> & { mark: 'block' }, 'fill' | 'tone'>): Mark<C> => ({
  mark: 'block',
  where: is(kind),
  x1: 'from',
  x2: 'to',
  y1: 'top',
  y2: 'foot',
  ...look,
});

const axis = { column: 'from', label: '', domain: [0, 4], ticks: [] } as const;
const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'selector-clash',
  title: 'Can two functions have one selector?',
  question: 'Can two functions of different names be taken for one another?',
  measures: 'The first four bytes of Keccak-256 of each signature.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: () => [...rows],
  quantities: {
    accident: of(
      'clash by accident, in a million',
      '',
      2,
      ({ functions }) => 1e6 * selectorClashProbability(Math.round(functions)),
    ),
    hashes: of('hashes for one on purpose, in billions', '', 1, () => SELECTORS / 1e9),
  },
  finding: () => 'Two names, one selector: where both are, only one is called',
  readout: () =>
    'A call names its function by four bytes. Those of proxyOwner() are those of a name that was searched for, and the proxy answers before its code is asked.',
  figure: () => ({
    x: axis,
    panels: [
      {
        x: axis,
        y: { column: 'top', label: '', domain: [196, 0], ticks: [] },
        height: { narrow: 196, wide: 196 },
        marks: [
          cell('same', { fill: 'wash', tone: 'loss' }),
          cell('other', { fill: 'wash', tone: 'gain' }),
          {
            mark: 'text',
            x: 'from',
            y: 'top',
            where: is('name'),
            label: { text: ({ what }) => what, side: 'start' },
          },
          ...(['same', 'other'] as const).map((kind): Mark<C> => ({
            mark: 'text',
            x: 'from',
            y: 'foot',
            where: is(kind),
            label: {
              text: ({ selector }) => selector,
              side: 'start',
              dx: 12,
              dy: -10,
              strong: true,
            },
          })),
        ],
      },
    ],
  }),
});
