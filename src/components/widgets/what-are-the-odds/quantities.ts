/** The single numbers that prose prints, by the name it calls them. */
import type { Quantity } from '../../kit/define.ts';
import { groupsOf, wood, type Wood } from './ignition.ts';
import { odds, passage, type Odds } from './odds.ts';
import type { params, Settings } from './params.ts';

type Of = Quantity<typeof params>;

const per = (label: string, of: (odds: Odds) => number): Of => ({
  label,
  unit: '%',
  digits: 1,
  of: (values) => 100 * of(odds(values)),
});

const lit = (
  label: string,
  of: (wood: Wood, values: Settings) => number,
  unit = '',
  digits = 0,
): Of => ({ label, unit, digits, of: (values) => of(wood(values), values) });

export const quantities: Readonly<Record<string, Of>> = {
  odds: per('chance to get there', ({ seen }) => seen),
  touch: per('chance to touch, watched without pause', ({ touch }) => touch),
  close: per('chance to end there', ({ close }) => close),
  back: per('chance to have been there and come back', ({ touch, close }) => touch - close),
  ratio: {
    label: 'touching against ending there',
    unit: '×',
    digits: 2,
    none: 'none',
    of: (values) => {
      const { touch, close } = odds(values);
      return close === 0 ? null : touch / close;
    },
  },
  dip: lit('smallest fall that does it', ({ dip }) => dip, '%', 1),
  level: lit('ignition level', ({ ignition }) => ignition.price.toNumber(), '', 2),
  landing: lit('price it would land at', ({ ignition }) => ignition.landingPrice.toNumber(), '', 0),
  forced: lit('units forced out', ({ ignition }) => ignition.forced.toNumber()),
  all: lit('units in the book', ({ units }) => units.toNumber()),
  largest: lit('units in its largest group', (of) =>
    Math.max(...groupsOf(of).map(({ units }) => units)),
  ),
  'log-distance': lit(
    'log distance to the level',
    ({ ignition }) => Math.log(Math.max(1e-9, ignition.price.toNumber()) / 100),
    '',
    4,
  ),
  spread: lit(
    'swing of the log price by the horizon',
    (_, values) => {
      const { volatility, years } = passage(values);
      return volatility * Math.sqrt(years);
    },
    '',
    4,
  ),
  'log-drift': lit(
    'log drift a year',
    (_, { drift, volatility }) => drift / 100 - (volatility / 100) ** 2 / 2,
    '',
    2,
  ),
  volatility: lit('volatility a year', (_, { volatility }) => volatility, '%'),
  days: lit('horizon', (_, { days }) => days, 'days', 1),
};
