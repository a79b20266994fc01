// Laws of the figure: at every setting and width a drawing without holes, its letters inside.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  resolve,
  type AnyWidget,
  type Columns,
  type Row,
  type Values,
} from '../../src/components/kit/define.ts';
import type { Axis, Figure, Mark } from '../../src/components/kit/marks.ts';
import { scene, type Scene } from '../../src/components/kit/scene.ts';
import { finished } from '../../src/components/widgets/registry.ts';
import { collisions, outside } from './boxes.ts';
import { faultsOver, named, paramsOf, values } from './settings.ts';
import { slips } from './words.ts';

const WIDTHS = [280, 300, 320, 360, 411, 480, 519, 520, 600, 640, 700, 768, 928, 1060, 1200];

const drawing = (widget: AnyWidget, at: Values, width: number, settled = at): Scene =>
  scene(widget.figure(settled) as Figure, widget.run(at), width);

/** At every width of every setting that has a name, its simulation done. */
const everywhere = (widget: AnyWidget, faults: (drawn: Scene) => string[]): string[] =>
  named(widget).flatMap(([name, given]) => {
    const at = resolve(paramsOf(widget), given);
    const rows = finished(widget).run(at) as readonly Row[];
    return WIDTHS.flatMap((width) =>
      faults(scene(widget.figure(at) as Figure, rows, width)).map((fault) => `${name}: ${fault}`),
    );
  });

export const drawn = {
  'its figure has no holes, at any setting and width, also while axes stand still': (
    widget: AnyWidget,
  ) =>
    faultsOver(
      widget,
      fc.tuple(values(widget), values(widget), fc.constantFrom(...WIDTHS)),
      ([at, settled, width]) => holes(drawing(widget, at, width, settled)),
      300,
    ),

  'every letter of its figure stays inside, at any setting and width': (widget: AnyWidget) =>
    faultsOver(
      widget,
      fc.tuple(values(widget), values(widget), fc.integer({ min: 280, max: 1200 })),
      ([at, settled, width]) => outside(drawing(widget, at, width, settled)),
      300,
    ),

  'its height depends on nothing but whether it is narrow': (widget: AnyWidget) =>
    faultsOver(
      widget,
      fc.tuple(values(widget), values(widget), fc.integer({ min: 280, max: 1200 })),
      ([at, other, width]) => {
        const own = drawing(widget, at, width).height;
        const same = drawing(widget, other, width < 520 ? 320 : 928).height;
        return own === same ? [] : [`${own} px high at ${width}, and ${same} elsewhere`];
      },
      50,
    ),

  'no two names of its figure cover each other, at the default and in each scenario': (
    widget: AnyWidget,
  ) => everywhere(widget, collisions),

  'when its simulation is done the figure has no holes and its letters stay inside': (
    widget: AnyWidget,
  ) => everywhere(widget, (done) => [...holes(done), ...outside(done)]),

  'the same settings give the same drawing': (widget: AnyWidget) =>
    faultsOver(
      widget,
      values(widget),
      (at) =>
        isDeepStrictEqual(plain(drawing(widget, at, 640)), plain(drawing(widget, at, 640)))
          ? []
          : ['it is drawn otherwise'],
      20,
    ),

  'its marks name columns of its table, and its axes have a length': (widget: AnyWidget) =>
    faultsOver(widget, values(widget), (at) => figureFaults(widget, at), 50),
} as const;

const plain = ({ paths, texts }: Scene) => ({ paths, texts });

function holes({ paths, texts, width, height, grip }: Scene): string[] {
  const numbers = [width, height, ...(grip ? [grip.x, grip.y] : [])];
  return [
    ...(numbers.every((n) => Number.isFinite(n) && n >= 0) ? [] : ['a measure is no number']),
    ...paths
      .flat()
      .filter(({ d }) => /NaN|Infinity|undefined/.test(d))
      .map(({ d }) => d),
    ...texts
      .flat()
      .filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))
      .map((t) => t.text),
    ...texts.flat().flatMap(({ text }) => (text === '' ? ['an empty text'] : slips(text))),
  ];
}

const CHANNELS = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'column', 'from', 'to'] as const;

function figureFaults(widget: AnyWidget, at: Values): string[] {
  const columns = widget.columns as Columns;
  const { x, panels, handle } = widget.figure(at) as Figure;
  const axes = [x, ...panels.flatMap((panel) => [panel.y, ...(panel.x ? [panel.x] : [])])];
  const asked = [
    ...axes.map(({ column }) => column),
    ...panels.flatMap(({ marks }) => marks.flatMap(channels)),
    ...(handle ? [handle.y] : []),
  ];
  return [
    ...asked
      .filter((name) => columns[name]?.kind !== 'number')
      .map((name) => `“${name}” is no column of numbers`),
    ...axes.filter(lengthless).map(({ column, domain }) => `${column} runs ${domain.join(' to ')}`),
    ...(handle && paramsOf(widget)[handle.param]?.kind !== 'number'
      ? [`its point moves “${handle.param}”, which is no number`]
      : []),
  ];
}

const channels = (mark: Mark): string[] =>
  CHANNELS.flatMap((channel) => {
    const name = (mark as unknown as Readonly<Record<string, unknown>>)[channel];
    return typeof name === 'string' ? [name] : [];
  });

const lengthless = ({ domain: [a, b], scale }: Axis<Columns>): boolean =>
  !Number.isFinite(a) || !Number.isFinite(b) || a === b || (scale === 'log' && !(a > 0 && b > a));
