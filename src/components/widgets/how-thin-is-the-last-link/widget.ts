import { toNumber } from '../../../engine/index.ts';
import { defineWidget, type Quantity } from '../../kit/define.ts';
import { clearingAt, type Cleared } from './clearing.ts';
import { columns } from './columns.ts';
import { curveOf } from './curve.ts';
import { figure } from './figure.ts';
import { chain, percentOf, thresholdOf, type Chain } from './loop.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

type Of = Quantity<typeof params>;

const ofLoop = (
  label: string,
  unit: string,
  digits: number,
  value: (chain: Chain) => number | null,
): Of => ({ label, unit, digits, none: 'none', of: (values) => value(chain(values)) });

const ofWeb = (
  label: string,
  unit: string,
  digits: number,
  value: (cleared: Cleared) => number | null,
): Of => ({ label, unit, digits, none: 'none', of: (values) => value(clearingAt(values)) });

/** Of the falls beyond which banks fail, from the smallest. */
const ofCurve = (label: string, value: (fails: readonly number[]) => number | undefined): Of => ({
  label,
  unit: '%',
  digits: 1,
  none: 'none',
  of: (values) => {
    const fails = curveOf(values).failsBeyond.filter((fall) => fall !== null);
    return value(fails.sort((a, b) => a - b)) ?? null;
  },
});

export const widget = defineWidget({
  id: 'how-thin-is-the-last-link',
  title: 'How thin is the last link?',
  question: 'How much does one unit of equity carry, and how small a fall brings the chain down?',
  measures:
    'Solid is one’s own or paid, hatched is borrowed or unpaid. No interest, no fees. Who has exactly enough has not failed.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    exposure: ofLoop('collateral on 1 of equity', '', 2, ({ now }) => toNumber(now.exposure)),
    debt: ofLoop('debt on 1 of equity', '', 2, ({ now }) => toNumber(now.debt)),
    limit: ofLoop('collateral with ever more loops', '', 1, ({ now }) => toNumber(now.limit)),
    health: ofLoop('health factor', '', 2, ({ now }) =>
      now.healthFactor === null ? null : toNumber(now.healthFactor),
    ),
    'health-after': ofLoop('health factor after the fall', '', 2, ({ shaken }) =>
      shaken.healthFactor === null ? null : toNumber(shaken.healthFactor),
    ),
    drop: ofLoop('fall that ends the loop', '%', 1, ({ now }) => percentOf(now.drop)),
    least: ofLoop('fall it bears at any length', '%', 1, ({ now }) => percentOf(now.dropLimit)),
    'too-many': ofLoop('fewest loops that this fall ends', '', 0, ({ tooMany }) => tooMany),
    sold: ofLoop('sold to repay the debt', '', 2, ({ unwind }) => unwind.sold),
    'sale-cost': ofLoop('lost in selling', '', 2, ({ unwind }) => unwind.cost),
    ltv: { label: 'loan-to-value', unit: '%', digits: 0, of: ({ ltv }) => ltv },
    threshold: {
      label: 'liquidation threshold',
      unit: '%',
      digits: 0,
      of: (values) => thresholdOf(values).toNumber(),
    },
    loops: { label: 'loops', unit: '', digits: 0, of: ({ loops }) => Math.trunc(loops) },
    shock: { label: 'fall', unit: '%', digits: 1, of: ({ shock }) => shock },
    fail: ofWeb('banks that fail', '', 0, ({ clearing }) => clearing.defaults.length),
    owed: ofWeb('owed between the banks', '', 0, ({ owed }) => owed),
    paid: ofWeb('paid between the banks', '', 1, ({ paid }) => paid),
    'paid-share': ofWeb('paid of what they owe', '%', 0, ({ paid, owed }) => (100 * paid) / owed),
    lost: ofWeb('lost in all', '', 1, ({ lost }) => lost),
    made: ofWeb('lost in bankruptcies', '', 1, ({ lostOnTheWay }) => lostOnTheWay),
    'first-fails': ofCurve('fall beyond which the first bank fails', (fails) => fails[0]),
    'second-fails': ofCurve('fall beyond which a second bank fails', (fails) => fails[1]),
    'last-fails': ofCurve('fall beyond which the last bank fails', (fails) => fails.at(-1)),
  },
});
